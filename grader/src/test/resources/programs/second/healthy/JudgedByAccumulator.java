// trap: check/evaluate-stale
// why: the figure is read where evaluateDataset adds it up; the result is read before, and is the
//      last epoch's as it says.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingResult;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;

public class JudgedByAccumulator {
    static void train(RandomAccessDataset[] parts) throws Exception {
        try (Model model = Model.newInstance("judged")) {
            model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(30).build())
                .add(Activation::relu).add(Linear.builder().setUnits(3).build()));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(new EvaluatorTrainingListener());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 4));
                EasyTrain.fit(trainer, 30, parts[0], parts[1]);
                TrainingResult last = trainer.getTrainingResult();
                EasyTrain.evaluateDataset(trainer, parts[2]);
                float test = trainer.getLoss().getAccumulator(EvaluatorTrainingListener.VALIDATE_EPOCH);
                System.out.println("validation " + last.getValidateLoss() + ", test " + test);
            }
        }
    }
}
