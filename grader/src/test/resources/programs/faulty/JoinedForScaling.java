// fault: check/scaler-leak
// why: training and test rows were joined to find minimum and maximum.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Arrays;

public class JoinedForScaling {
    static float[][] join(float[][] a, float[][] b) {
        float[][] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    static ArrayDataset dataset(NDManager m, float[][] x, int[] y, int batch) {
        return new ArrayDataset.Builder().setData(m.create(x)).optLabels(m.create(y)).setSampling(batch, true).build();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        Penguins p = Penguins.load();
        float[][] everything = join(p.trainX(), p.testX());
        //                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/scaler-leak
        Scaler.Fitted minMax = Scaler.minMax().fit(everything);
        //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/scaler-leak

        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(12).build());
        net.add(Activation.reluBlock());
        net.add(Linear.builder().setUnits(3).build());

        try (Model model = Model.newInstance("p")) {
            model.setBlock(net);
            try (Trainer t = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
                t.initialize(new Shape(1, 4));
                EasyTrain.fit(t, 80, dataset(t.getManager(), minMax.apply(p.trainX()), p.trainY(), 32), null);
            }
        }
    }
}
