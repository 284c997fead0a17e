// trap: check/labels-shifted
// why: German names, a forecast with the right offset, cut in time, validation apart from
//      test.

import ai.djl.*;
import ai.djl.metric.*;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.*;
import ai.djl.nn.core.*;
import ai.djl.training.*;
import ai.djl.training.dataset.*;
import ai.djl.training.listener.*;
import ai.djl.training.loss.*;
import ai.djl.training.optimizer.*;
import ai.djl.translate.*;
import java.io.*;
import java.util.*;

public class WetterMorgen {
    private static final int VORLAUF = 1;      // Tage
    private static final int MERKMALE = 5;

    static float[][] eingaben(float[][] tage, int von, int bis) {
        return Arrays.copyOfRange(tage, von, bis);
    }

    static float[][] ziele(float[][] tage, int von, int bis) {
        float[][] z = new float[bis - von][1];
        for (int i = von; i < bis; i++) {
            z[i - von][0] = tage[i + VORLAUF][0];
        }
        return z;
    }

    static ArrayDataset menge(NDManager m, float[][] x, float[][] y, boolean mischen) {
        return new ArrayDataset.Builder().setData(m.create(x)).optLabels(m.create(y)).setSampling(32, mischen).build();
    }

    public static void main(String[] args) throws IOException, TranslateException {
        float[][] tage = new float[1000][MERKMALE];
        Random zufall = new Random(99);
        for (int i = 0; i < tage.length; i++) {
            for (int j = 0; j < MERKMALE; j++) tage[i][j] = (float) (Math.sin(i / 50.0 + j) + 0.1 * zufall.nextGaussian());
        }
        Block netz = new SequentialBlock()
            .add(Linear.builder().setUnits(32).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build());
        try (Model modell = Model.newInstance("wetter")) {
            modell.setBlock(netz);
            DefaultTrainingConfig einstellung = new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
                .optOptimizer(Optimizer.adam().build())
                .addTrainingListeners(TrainingListener.Defaults.basic());
            try (Trainer trainer = modell.newTrainer(einstellung)) {
                trainer.setMetrics(new Metrics());
                trainer.initialize(new Shape(1, MERKMALE));
                NDManager m = trainer.getManager();
                ArrayDataset lernen = menge(m, eingaben(tage, 0, 700), ziele(tage, 0, 700), true);
                ArrayDataset pruefen = menge(m, eingaben(tage, 700, 850), ziele(tage, 700, 850), false);
                EasyTrain.fit(trainer, 40, lernen, pruefen);
                NDArray x = m.create(eingaben(tage, 850, 999));
                NDArray fehler = trainer.evaluate(new NDList(x)).head().sub(m.create(ziele(tage, 850, 999)));
                System.out.println("RMSE " + Math.sqrt(fehler.square().mean().getFloat()));
            }
        }
    }
}
