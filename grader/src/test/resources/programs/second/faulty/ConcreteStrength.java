// fault: check/accuracy-in-regression
// why: megapascals are numbers; the share of right answers says nothing about them.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingResult;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

/** Compressive strength of concrete from its recipe, after the pattern of DJL's own examples. */
public final class ConcreteStrength {

    private final int epochs;

    public ConcreteStrength(int epochs) {
        this.epochs = epochs;
    }

    public TrainingResult runExample(RandomAccessDataset training, RandomAccessDataset validation)
            throws IOException, TranslateException {
        try (Model model = Model.newInstance("concrete")) {
            model.setBlock(createBlock());
            DefaultTrainingConfig config = setupTrainingConfig();
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(32, 8));
                EasyTrain.fit(trainer, epochs, training, validation);
                return trainer.getTrainingResult();
            }
        }
    }

    private static Block createBlock() {
        SequentialBlock block = new SequentialBlock();
        block.add(Linear.builder().setUnits(24).build());
        block.add(Activation.reluBlock());
        block.add(Linear.builder().setUnits(1).build());
        return block;
    }

    private static DefaultTrainingConfig setupTrainingConfig() {
        DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss());
        //                                                       ~~~~~~~~~~~~~ check/accuracy-in-regression
        config.addEvaluator(new Accuracy("strength"));
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/accuracy-in-regression
        config.optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.003f)).build());
        config.addTrainingListeners(TrainingListener.Defaults.logging());
        return config;
    }
}
