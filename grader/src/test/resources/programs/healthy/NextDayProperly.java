// trap: check/labels-shifted
// why: feature row i and label i + 1: that is how a forecast for the next day is paired.

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
import java.io.IOException;
import java.util.Random;

public class NextDayProperly {
    static final int AHEAD = 1;

    public static void main(String[] args) throws IOException, TranslateException {
        float[][] days = new float[1096][4];
        Random r = new Random(12);
        for (float[] d : days) for (int j = 0; j < 4; j++) d[j] = (float) r.nextGaussian();
        float[][] x = new float[days.length - AHEAD][];
        float[][] sunshineTomorrow = new float[days.length - AHEAD][1];
        for (int i = 0; i + AHEAD < days.length; i++) {
            x[i] = days[i];
            sunshineTomorrow[i][0] = days[i + AHEAD][2];
        }
        SequentialBlock net = new SequentialBlock();
        net.add(Linear.builder().setUnits(16).build());
        net.add(Activation.reluBlock());
        net.add(Linear.builder().setUnits(1).build());
        try (Model model = Model.newInstance("next")) {
            model.setBlock(net);
            try (Trainer t = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
                t.initialize(new Shape(1, 4));
                NDManager m = t.getManager();
                EasyTrain.fit(t, 20, new ArrayDataset.Builder().setData(m.create(x)).optLabels(m.create(sunshineTomorrow)).setSampling(32, true).build(), null);
            }
        }
    }
}
