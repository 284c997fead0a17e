// fault: check/learning-rate
// why: thirty is no rate for Adam: each step moves every weight by thirty.

import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.Model;
import ai.djl.training.Trainer;
import ai.djl.ndarray.types.Shape;

public class EnumOfOptimizers {
    enum Speed {
        CAREFUL(0.0003f), QUICK(30f);
        //                      ~~~ check/learning-rate

        private final float rate;

        Speed(float rate) {
            this.rate = rate;
        }

        Optimizer optimizer() {
            return Optimizer.adam().optLearningRateTracker(Tracker.fixed(rate)).build();
            //                                             ^^^^^^^^^^^^^^^^^^^ check/learning-rate
        }
    }

    public static void main(String[] args) {
        var net = new SequentialBlock();
        net.add(Linear.builder().setUnits(10).build());
        net.add(Activation::relu);
        net.add(Linear.builder().setUnits(4).build());
        var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .optOptimizer(Speed.QUICK.optimizer());
         // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/learning-rate
        try (Model model = Model.newInstance("m")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(1, 6));
            }
        }
    }
}
