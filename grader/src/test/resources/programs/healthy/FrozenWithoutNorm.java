// trap: check/frozen-batchnorm
// why: a frozen part, trained on with EasyTrain: it has no batch normalisation, so freezing is
//      enough.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import java.nio.file.Path;

public class FrozenWithoutNorm {
    static SequentialBlock features = new SequentialBlock();

    static {
        for (int filters : new int[] {16, 32}) {
            features.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(filters).build());
            features.add(Activation.reluBlock());
            features.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        }
        features.add(Blocks.batchFlattenBlock());
    }

    static void transfer(Path weights, ArrayDataset few) throws Exception {
        try (Model known = Model.newInstance("features"); Model mine = Model.newInstance("mine")) {
            known.setBlock(features);
            known.load(weights);
            features.freezeParameters(true);
            mine.setBlock(new SequentialBlock().add(features).add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = mine.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(8, 1, 28, 28));
                EasyTrain.fit(trainer, 6, few, null);
            }
        }
    }
}
