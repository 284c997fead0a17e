// fault: check/inputs-not-scaled
// why: unsigned bytes become floats, and stay 0 to 255.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

public class RawBytesOfDigits {
    static final int SIDE = 28;

    static NDArray images(NDManager manager, Path idxFile, int n) throws IOException {
        byte[] all = Files.readAllBytes(idxFile);
        ByteBuffer pixels = ByteBuffer.wrap(all, 16, n * SIDE * SIDE).slice();
        NDArray bytes = manager.create(pixels, new Shape(n, 1, SIDE, SIDE), DataType.UINT8);
        return bytes.toType(DataType.FLOAT32, false);
        //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
    }

    static NDArray labels(NDManager manager, Path idxFile, int n) throws IOException {
        byte[] all = Files.readAllBytes(idxFile);
        int[] labels = new int[n];
        for (int i = 0; i < n; i++) labels[i] = all[8 + i];
        return manager.create(labels);
    }

    public static void main(String[] args) throws IOException, TranslateException {
        SequentialBlock net = new SequentialBlock()
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(100).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(10).build());
        try (Model model = Model.newInstance("bytes"); NDManager manager = NDManager.newBaseManager()) {
            model.setBlock(net);
            NDArray x = images(manager, Path.of("train-images"), 60000);
            NDArray y = labels(manager, Path.of("train-labels"), 60000);
            ArrayDataset train = new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(128, true).build();
            //                                                      ~ check/inputs-not-scaled
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, 1, SIDE, SIDE));
                EasyTrain.fit(trainer, 5, train, null);
            }
        }
    }
}
