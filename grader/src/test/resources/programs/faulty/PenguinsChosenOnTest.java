// fault: check/test-for-validation
// why: the test rows choose the number of epochs, and are then reported as if nobody had seen
//      them.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class PenguinsChosenOnTest {
    public static void main(String[] args) throws IOException, TranslateException {
        Penguins data = Penguins.load();
        Scaler.Fitted sc = Scaler.standard().fit(data.trainX());
        try (Model model = Model.newInstance("penguins")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(10).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(3).build()));
            DefaultTrainingConfig cfg = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addEvaluator(new Accuracy())
                .addTrainingListeners(TrainingListener.Defaults.logging());
            try (Trainer trainer = model.newTrainer(cfg)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 4));
                NDManager man = trainer.getManager();
                ArrayDataset train = new ArrayDataset.Builder()
                    .setData(man.create(sc.apply(data.trainX()))).optLabels(man.create(data.trainY()))
                    .setSampling(16, true).build();
                ArrayDataset test = new ArrayDataset.Builder()
                    .setData(man.create(sc.apply(data.testX()))).optLabels(man.create(data.testY()))
                    .setSampling(16, false).build();

                float best = 0;
                for (int epochs = 10; epochs <= 100; epochs += 10) {
                    EasyTrain.fit(trainer, 10, train, test);
                    //                                ^^^^ check/test-for-validation
                    best = Math.max(best, trainer.getTrainingResult().getValidateEvaluation("Accuracy"));
                }
                System.out.println("Accuracy on new penguins: " + best);
            }
        }
    }
}
