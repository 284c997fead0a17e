// fault: check/batchnorm-after-output
// why: the level at the gauge comes out brought to mean 0 over whoever is in the batch.

import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.Model;
import ai.djl.training.Trainer;
import ai.djl.ndarray.types.Shape;

class RiverLevel {
    static final int GAUGES = 6;

    static SequentialBlock dense(SequentialBlock into, int units) {
        return into.add(Linear.builder().setUnits(units).build()).add(BatchNorm.builder().build());
        //                                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/batchnorm-after-output
    }

    static Block network() {
        SequentialBlock net = new SequentialBlock();
        dense(net, 40).add(Activation::relu);
        dense(net, 20).add(Activation::relu);
        dense(net, 1);
     // ^^^^^^^^^^^^^ check/batchnorm-after-output
        return net;
    }

    static TrainingConfig howToTrain() {
        return new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f));
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("river")) {
            model.setBlock(network());
            try (Trainer trainer = model.newTrainer(howToTrain())) {
                trainer.initialize(new Shape(1, GAUGES));
                System.out.println(model.getBlock());
            }
        }
    }
}
