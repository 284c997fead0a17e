// trap: check/batch-size
// why: the batch is exactly the whole table: gradient descent without chance, for 24 rows.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
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

public class FullBatch {
  public static void main(String[] args) throws IOException, TranslateException {
    float[][] dose = new float[24][1];
    float[][] response = new float[24][1];
    for (int i = 0; i < dose.length; i++) {
      dose[i][0] = i / 24f;
      response[i][0] = (float) Math.exp(-i / 8.0);
    }
    try (Model model = Model.newInstance("dose")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(5).build())
              .add(Activation::tanh)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
        trainer.initialize(new Shape(1, 1));
        NDManager manager = trainer.getManager();
        NDArray x = manager.create(dose);
        ArrayDataset table =
            new ArrayDataset.Builder()
                .setData(x)
                .optLabels(manager.create(response))
                .setSampling((int) x.getShape().get(0), false)
                .build();
        EasyTrain.fit(trainer, 300, table, null);
      }
    }
  }
}
