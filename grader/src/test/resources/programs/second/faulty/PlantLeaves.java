// fault: check/frozen-batchnorm
// why: the backbone is frozen with its batch normalization, whose running means go on moving.

import ai.djl.Model;
import ai.djl.basicmodelzoo.cv.classification.ResNetV1;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;

public class PlantLeaves {
    private static final int KINDS = 12;

    private static Block eyes() {
        return new SequentialBlock()
                .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(24).optBias(false).build())
                .add(BatchNorm.builder().build())
                .add(Activation::relu)
                .add(Pool.globalAvgPool2dBlock());
    }

    private final Block eyes = eyes();

    void learn(Path pretrained, RandomAccessDataset photos, RandomAccessDataset others)
            throws IOException, TranslateException, ai.djl.MalformedModelException {
        try (Model before = Model.newInstance("eyes")) {
            before.setBlock(eyes);
            before.load(pretrained);
            eyes.freezeParameters(true);
         // ^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/frozen-batchnorm
            try (Model leaves = Model.newInstance("leaves")) {
                leaves.setBlock(new SequentialBlock()
                        .add(eyes)
                        //   ~~~~ check/frozen-batchnorm
                        .add(Blocks.batchFlattenBlock())
                        .add(Linear.builder().setUnits(KINDS).build()));
                try (Trainer trainer = leaves.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                    trainer.initialize(new Shape(1, 3, 128, 128));
                    EasyTrain.fit(trainer, 6, photos, others);
                }
            }
        }
    }
}
