// fault: check/inputs-not-scaled
// why: grey values from 0 to 255 go into the first layer as they are read.

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

public class GreyPictures {
    private static final int SIDE = 24;

    static float[] pixels(File file) throws IOException {
        BufferedImage picture = ImageIO.read(file);
        float[] grey = new float[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                grey[y * SIDE + x] = picture.getRaster().getSample(x, y, 0);
                //                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/inputs-not-scaled
            }
        }
        return grey;
    }

    public static void main(String[] args) throws IOException {
        File[] files = new File(args[0]).listFiles();
        float[][] all = new float[files.length][];
        float[] smiles = new float[files.length];
        for (int i = 0; i < files.length; i++) {
            all[i] = pixels(files[i]);
            smiles[i] = files[i].getName().startsWith("smile") ? 1 : 0;
        }
        Engine.getInstance().setRandomSeed(1);
        try (Model model = Model.newInstance("smile")) {
            model.setBlock(new SequentialBlock()
                    .add(Linear.builder().setUnits(64).build())
                    .add(Activation::relu)
                    .add(Linear.builder().setUnits(2).build()));
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                trainer.initialize(new Shape(1, SIDE * SIDE));
                NDManager manager = trainer.getManager();
                NDArray x = manager.create(all);
                //          ^^^^^^^^^^^^^^^^^^^ check/inputs-not-scaled
                NDArray y = manager.create(smiles);
                for (int step = 0; step < 300; step++) {
                    try (GradientCollector collector = trainer.newGradientCollector()) {
                        NDList said = trainer.forward(new NDList(x));
                        //            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/inputs-not-scaled
                        collector.backward(trainer.getLoss().evaluate(new NDList(y), said));
                    }
                    trainer.step();
                }
            }
        }
    }
}
