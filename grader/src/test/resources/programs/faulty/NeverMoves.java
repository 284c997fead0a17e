// fault: check/learning-rate
// why: a billionth: the weights stay where they were drawn.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.RmsProp;
import ai.djl.training.tracker.Tracker;

public class NeverMoves {
    static final double LR = 1e-9;

    public static void main(String[] args) {
        var config = new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f));
        config.optOptimizer(
            RmsProp.builder().optLearningRateTracker(Tracker.fixed((float) LR)).build());
            //                                                     ^^^^^^^^^^ check/learning-rate
        try (Model model = Model.newInstance("slow")) {
            SequentialBlock net = new SequentialBlock();
            net.add(Linear.builder().setUnits(20).build()).add(Activation::relu).add(Linear.builder().setUnits(1).build());
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 3));
            }
        }
    }
}
