// trap: check/relu-in-regression-output
// why: softplus: rain is never below 0, and softplus bends without cutting the gradient off.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class NeverBelowZero {
    private static Block hidden(int units) {
        return new SequentialBlock().add(Linear.builder().setUnits(units).build()).add(Activation::relu);
    }

    public static void main(String[] args) {
        Block net = new SequentialBlock()
            .add(hidden(32))
            .add(hidden(16))
            .add(Linear.builder().setUnits(1).build())
            .add(Activation::softPlus);
        try (Model model = Model.newInstance("rain")) {
            model.setBlock(net);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("mm")))) {
                trainer.initialize(new Shape(1, 8));
            }
        }
    }
}
