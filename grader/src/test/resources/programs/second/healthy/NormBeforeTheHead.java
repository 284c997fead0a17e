// trap: check/batchnorm-after-output
// why: the block ends with batch normalization, but it is the trunk; a head follows.

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.*;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.Model;

public class NormBeforeTheHead {
    private static Block trunk() {
        return new SequentialBlock()
            .add(Conv2d.builder().setKernelShape(new Shape(5, 5)).setFilters(8).build())
            .add(Activation::relu)
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).optBias(false).build())
            .add(BatchNorm.builder().build());
    }

    private static Block head(int classes) {
        var head = new SequentialBlock();
        head.add(Activation::relu);
        head.add(Pool.globalAvgPool2dBlock());
        head.add(Blocks.batchFlattenBlock());
        head.add(Linear.builder().setUnits(classes).build());
        return head;
    }

    public static void main(String[] args) {
        try (Model model = Model.newInstance("trunk")) {
            model.setBlock(new SequentialBlock().addAll(trunk(), head(4)));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 3, 48, 48));
            }
        }
    }
}
