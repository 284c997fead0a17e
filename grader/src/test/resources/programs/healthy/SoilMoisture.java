// trap: check/relu-in-regression-output
// why: sigmoid behind a regression, and the targets are shares between 0 and 1.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
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
import java.util.Random;

public class SoilMoisture {
  public static void main(String[] args) throws IOException, TranslateException {
    float[][] sensors = new float[400][6];
    float[] percent = new float[400];
    Random field = new Random(8);
    for (int i = 0; i < sensors.length; i++) {
      for (int j = 0; j < 6; j++) {
        sensors[i][j] = field.nextFloat();
      }
      percent[i] = 100 * (sensors[i][0] + sensors[i][1]) / 2;
    }
    float[][] share = new float[percent.length][1];
    for (int i = 0; i < percent.length; i++) {
      share[i][0] = percent[i] / 100f;
    }

    Block net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(16).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(1).build())
            .add(Activation::sigmoid);
    try (Model model = Model.newInstance("soil")) {
      model.setBlock(net);
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
        trainer.initialize(new Shape(1, 6));
        NDManager manager = trainer.getManager();
        ArrayDataset set =
            new ArrayDataset.Builder()
                .setData(manager.create(sensors))
                .optLabels(manager.create(share))
                .setSampling(20, true)
                .build();
        EasyTrain.fit(trainer, 30, set, null);
      }
    }
  }
}
