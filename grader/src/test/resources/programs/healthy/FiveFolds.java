// trap: check/test-for-validation
// why: each fold's test part is what cross-validation measures on; scaler and network are new
//      in every fold.

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
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;

public class FiveFolds {
    public static void main(String[] args) throws IOException, TranslateException {
        Penguins all = Penguins.load();
        double sum = 0;
        for (Split fold : Splits.stratifiedKFold(all.trainY(), 5, 17)) {
            float[][] x = Splits.take(all.trainX(), fold.train());
            Scaler.Fitted scaler = Scaler.standard().fit(x);
            try (Model model = Model.newInstance("fold")) {
                model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(10).build()).add(Activation::relu)
                    .add(Linear.builder().setUnits(3).build()));
                try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                        .addEvaluator(new Accuracy()).addTrainingListeners(new EvaluatorTrainingListener()))) {
                    trainer.setMetrics(new Metrics());
                    trainer.initialize(new Shape(1, 4));
                    NDManager m = trainer.getManager();
                    ArrayDataset train = new ArrayDataset.Builder().setData(m.create(scaler.apply(x)))
                        .optLabels(m.create(Splits.take(all.trainY(), fold.train()))).setSampling(16, true).build();
                    ArrayDataset test = new ArrayDataset.Builder()
                        .setData(m.create(scaler.apply(Splits.take(all.trainX(), fold.test()))))
                        .optLabels(m.create(Splits.take(all.trainY(), fold.test()))).setSampling(16, false).build();
                    EasyTrain.fit(trainer, 50, train, null);
                    sum += accuracy(trainer, test);
                }
            }
        }
        System.out.println("mean accuracy of five folds: " + sum / 5);
    }

    private static float accuracy(Trainer trainer, RandomAccessDataset set)
            throws IOException, TranslateException {
        Accuracy accuracy = new Accuracy();
        accuracy.addAccumulator("test");
        for (Batch batch : trainer.iterateDataset(set)) {
            try (batch) {
                accuracy.updateAccumulator("test", batch.getLabels(), trainer.evaluate(batch.getData()));
            }
        }
        return accuracy.getAccumulator("test");
    }
}
