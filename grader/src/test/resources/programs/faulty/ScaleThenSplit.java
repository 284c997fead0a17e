// fault: check/split-after-scaling
// why: all rows are scaled, then drawn apart: the test rows had a say in the scale.
// also: check/scaler-leak

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
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;
import java.util.Random;

public class ScaleThenSplit {
  public static void main(String[] args) throws IOException, TranslateException {
    float[][] rows = readRows();
    int[] classes = readClasses(rows.length);

    float[][] scaled = Scaler.standard().fit(rows).apply(rows);
    //                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/split-after-scaling
    Split split = Splits.stratified(classes, 0.2, 42);
    //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/split-after-scaling
    float[][] trainX = Splits.take(scaled, split.train());
    float[][] testX = Splits.take(scaled, split.test());
    int[] trainY = Splits.take(classes, split.train());

    try (Model model = Model.newInstance("cells")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(24).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(2).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 30));
        NDManager manager = trainer.getManager();
        ArrayDataset train =
            new ArrayDataset.Builder()
                .setData(manager.create(trainX))
                .optLabels(manager.create(trainY))
                .setSampling(32, true)
                .build();
        EasyTrain.fit(trainer, 40, train, null);
        System.out.println(testX.length + " rows are left to test on");
      }
    }
  }

  private static float[][] readRows() {
    Random random = new Random(5);
    float[][] rows = new float[569][30];
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = 10 * random.nextFloat();
      }
    }
    return rows;
  }

  private static int[] readClasses(int n) {
    return new Random(6).ints(n, 0, 2).toArray();
  }
}
