// trap: check/flatten-too-early
// why: convolutions come behind a flatten here, but a reshape in between gives height and
//      width back.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.convolutional.Conv2dTranspose;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ConvAutoencoder {
    static Block build() {
        SequentialBlock b = new SequentialBlock();
        b.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).optStride(new Shape(2, 2)).optPadding(new Shape(1, 1)).setFilters(8).build());
        b.add(Activation.reluBlock());
        b.add(Blocks.batchFlattenBlock());
        b.add(Linear.builder().setUnits(10).build());           // code
        b.add(Activation.reluBlock());
        b.add(Linear.builder().setUnits(8 * 14 * 14).build());
        b.add(Activation.reluBlock());
        b.addSingleton(a -> a.reshape(-1, 8, 14, 14));
        b.add(Conv2dTranspose.builder().setKernelShape(new Shape(2, 2)).optStride(new Shape(2, 2)).setFilters(1).build());
        b.add(Activation.sigmoidBlock());
        return b;
    }

    void train(RandomAccessDataset images) throws IOException, TranslateException {
        try (Model model = Model.newInstance("ae")) {
            model.setBlock(build());
            Loss pixelwise = Loss.sigmoidBinaryCrossEntropyLoss("pixels", 1f, true);
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(pixelwise).optOptimizer(Optimizer.adam().build()))) {
                trainer.initialize(new Shape(1, 1, 28, 28));
                for (Batch batch : trainer.iterateDataset(images)) {
                    try (GradientCollector gc = trainer.newGradientCollector()) {
                        NDList in = batch.getData();
                        gc.backward(pixelwise.evaluate(in, trainer.forward(in)));
                    }
                    trainer.step();
                    batch.close();
                }
            }
        }
    }
}
