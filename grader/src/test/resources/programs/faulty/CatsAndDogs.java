// fault: check/inputs-not-scaled
// why: red, green and blue are left between 0 and 255.
// fault: check/dropout-after-output
// why: the last dropout hides scores.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

public class CatsAndDogs {
    static final int W = 48, H = 48;

    static float[] planes(BufferedImage img) {
        float[] p = new float[3 * W * H];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                int rgb = img.getRGB(x, y);
                p[y * W + x] = (rgb >> 16) & 255;
                //             ^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
                p[W * H + y * W + x] = (rgb >> 8) & 255;
                //                     ~~~~~~~~~~~~~~~~ check/inputs-not-scaled
                p[2 * W * H + y * W + x] = rgb & 255;
                //                         ~~~~~~~~~ check/inputs-not-scaled
            }
        }
        return p;
    }

    static Block cnn() {
        SequentialBlock c = new SequentialBlock();
        c.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(16).build()).add(Activation::relu);
        c.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        c.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(32).build()).add(Activation::relu);
        c.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
        c.add(Blocks.batchFlattenBlock());
        c.add(Linear.builder().setUnits(2).build());
        c.add(Dropout.builder().optRate(0.5f).build());
        //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/dropout-after-output
        return c;
    }

    static void train(List<BufferedImage> images, int[] isDog) throws IOException, TranslateException {
        try (Model model = Model.newInstance("pets")) {
            model.setBlock(cnn());
            try (Trainer t = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
                t.initialize(new Shape(1, 3, H, W));
                NDManager m = t.getManager();
                NDArray x = m.zeros(new Shape(images.size(), 3, H, W));
                for (int i = 0; i < images.size(); i++) {
                    x.set(new NDIndex(i), m.create(planes(images.get(i)), new Shape(3, H, W)));
                    //                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/inputs-not-scaled
                }
                EasyTrain.fit(t, 5, new ArrayDataset.Builder().setData(x).optLabels(m.create(isDog)).setSampling(32, true).build(), null);
            }
        }
    }
}
