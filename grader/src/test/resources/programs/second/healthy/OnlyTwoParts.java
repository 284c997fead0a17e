// trap: check/test-for-validation
// why: the second part is called test, but nothing is chosen by it and no other part is there: it
//      is shown beside the training, as the course's first programs do.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.engine.Engine;

public class OnlyTwoParts {
    static void train(RandomAccessDataset all) throws Exception {
        Engine.getInstance().setRandomSeed(1);
        RandomAccessDataset[] parts = all.randomSplit(9, 1);
        RandomAccessDataset train = parts[0];
        RandomAccessDataset test = parts[1];
        try (Model model = Model.newInstance("two")) {
            model.setBlock(new SequentialBlock().add(Linear.builder().setUnits(8).build())
                .add(Activation::relu).add(Linear.builder().setUnits(3).build()));
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .addTrainingListeners(TrainingListener.Defaults.logging());
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, 4));
                EasyTrain.fit(trainer, 50, train, test);
            }
        }
    }
}
