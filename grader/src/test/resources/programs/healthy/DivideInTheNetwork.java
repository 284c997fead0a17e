// trap: check/inputs-not-scaled
// why: bytes go into the network, and its first layer divides them by 255.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
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
import ai.djl.translate.TranslateException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

public class DivideInTheNetwork {
    static Block net() {
        return new SequentialBlock()
            .addSingleton(bytes -> bytes.toType(DataType.FLOAT32, false).div(255f))
            .add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build())
            .add(Activation::relu)
            .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
            .add(Blocks.batchFlattenBlock())
            .add(Linear.builder().setUnits(10).build());
    }

    static float[] grey(BufferedImage image) {
        float[] out = new float[image.getWidth() * image.getHeight()];
        for (int i = 0; i < out.length; i++) {
            out[i] = image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xff;
        }
        return out;
    }

    public static void main(String[] args) throws IOException, TranslateException {
        try (Model model = Model.newInstance("divide"); NDManager nd = NDManager.newBaseManager()) {
            model.setBlock(net());
            BufferedImage image = ImageIO.read(new File("digit.png"));
            NDArray x = nd.create(grey(image)).reshape(1, 1, image.getHeight(), image.getWidth()).repeat(0, 8);
            NDArray y = nd.zeros(new Shape(8));
            try (Trainer t = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                t.initialize(x.getShape());
                EasyTrain.fit(t, 1, new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(4, true).build(), null);
            }
        }
    }
}
