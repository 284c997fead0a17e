// trap: check/relu-in-regression-output
// why: an autoencoder of pictures: its outputs are grey values between 0 and 1, so sigmoid
//      fits.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class Denoiser {
    static final int PIXELS = 28 * 28;

    static Block autoencoder() {
        SequentialBlock ae = new SequentialBlock();
        ae.add(Linear.builder().setUnits(128).build());
        ae.add(Activation.reluBlock());
        ae.add(Linear.builder().setUnits(32).build());
        ae.add(Activation.reluBlock());
        ae.add(Linear.builder().setUnits(128).build());
        ae.add(Activation.reluBlock());
        ae.add(Linear.builder().setUnits(PIXELS).build());
        ae.add(Activation.sigmoidBlock());
        return ae;
    }

    static void train(NDArray bytes) throws IOException, TranslateException {
        NDArray clean = bytes.toType(DataType.FLOAT32, true).div(255);
        NDArray noisy = clean.add(clean.getManager().randomNormal(clean.getShape()).mul(0.2f)).clip(0, 1);
        try (Model model = Model.newInstance("denoiser")) {
            model.setBlock(autoencoder());
            try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("reconstruction")))) {
                trainer.initialize(new Shape(1, PIXELS));
                ArrayDataset pairs = new ArrayDataset.Builder().setData(noisy).optLabels(clean).setSampling(64, true).build();
                EasyTrain.fit(trainer, 10, pairs, null);
            }
        }
    }
}
