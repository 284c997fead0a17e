// trap: check/learning-rate
// why: the rate begins at nearly nothing and rises to 0.5 within the first steps.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.training.tracker.WarmUpTracker;

public class WarmUpFromNothing {
    static Tracker warmUp() {
        return WarmUpTracker.builder()
            .optWarmUpBeginValue(1e-8f)
            .optWarmUpSteps(100)
            .optWarmUpMode(WarmUpTracker.Mode.LINEAR)
            .setMainTracker(Tracker.cosine().setBaseValue(0.5f).optFinalValue(0.01f).setMaxUpdates(2000).build())
            .build();
    }

    public static void main(String[] args) {
        var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Optimizer.sgd().setLearningRateTracker(warmUp()).optMomentum(0.9f).build());
        try (Model model = Model.newInstance("warm")) {
            model.setBlock(new SequentialBlock()
                .add(Linear.builder().setUnits(40).build())
                .add(Activation::relu)
                .add(Linear.builder().setUnits(8).build()));
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 25));
            }
        }
    }
}
