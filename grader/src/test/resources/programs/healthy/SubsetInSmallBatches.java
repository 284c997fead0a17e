// trap: check/batch-size
// why: a batch of 256 and a table literal of three rows: the table is of settings, the data
//      set has 2,000 rows.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class SubsetInSmallBatches {
  private static final float[][] SETTINGS = {{0.1f, 16}, {0.2f, 32}, {0.4f, 64}};

  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(2000, 10));
      NDArray y = manager.arange(2000).mod(2);
      ArrayDataset set =
          new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(256, true, true).build();
      for (float[] setting : SETTINGS) {
        try (Model model = Model.newInstance("setting")) {
          model.setBlock(
              new SequentialBlock()
                  .add(Linear.builder().setUnits((long) setting[1]).build())
                  .add(Activation::relu)
                  .add(Dropout.builder().optRate(setting[0]).build())
                  .add(Linear.builder().setUnits(2).build()));
          try (Trainer trainer =
              model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
            trainer.initialize(new Shape(1, 10));
            EasyTrain.fit(trainer, 2, set, null);
          }
        }
      }
    }
  }
}
