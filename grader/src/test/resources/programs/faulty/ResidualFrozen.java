// fault: check/frozen-batchnorm
// why: all children but the last are frozen in a loop; batch normalisation sits two levels
//      deep in them and goes on measuring.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.BlockList;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;
import java.util.List;

public class ResidualFrozen {
    static SequentialBlock residual(int filters) {
        SequentialBlock path = new SequentialBlock();
        path.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).optPadding(new Shape(1, 1)).setFilters(filters).optBias(false).build());
        path.add(BatchNorm.builder().build());
        //       ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/frozen-batchnorm
        path.add(Activation.reluBlock());
        ParallelBlock sum = new ParallelBlock(l -> new NDList(l.get(0).head().add(l.get(1).head())), List.of(path, Blocks.identityBlock()));
        return new SequentialBlock().add(sum).add(Activation::relu);
    }

    static SequentialBlock net() {
        SequentialBlock net = new SequentialBlock();
        net.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build());
        net.add(Activation.reluBlock());
        for (int i = 0; i < 3; i++) net.add(residual(16));
        net.add(Pool.globalAvgPool2dBlock());
        net.add(Linear.builder().setUnits(7).build());
        return net;
    }

    static void secondRound(RandomAccessDataset train, RandomAccessDataset val, Path weights) throws Exception {
        try (Model model = Model.newInstance("residual")) {
            SequentialBlock net = net();
            model.setBlock(net);
            model.load(weights);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
                BlockList children = net.getChildren();
                for (int i = 0; i < children.size() - 1; i++) {
                    children.get(i).getValue().freezeParameters(true);
                 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/frozen-batchnorm
                }
                trainer.initialize(new Shape(1, 3, 32, 32));
                EasyTrain.fit(trainer, 5, train, val);
            }
        }
    }
}
