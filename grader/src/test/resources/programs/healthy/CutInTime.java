// trap: check/split-without-seed
// why: a series is cut at dates, not at random: there is nothing to seed.

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
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class CutInTime {
  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("river")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(24).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss("level")))) {
        trainer.initialize(new Shape(1, 14));
        NDManager manager = trainer.getManager();
        ArrayDataset days =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(3650, 14)))
                .optLabels(manager.randomNormal(new Shape(3650, 1)))
                .setSampling(50, true)
                .build();
        RandomAccessDataset firstEightYears = days.subDataset(0, 2920);
        RandomAccessDataset ninth = days.subDataset(2920, 3285);
        RandomAccessDataset tenth = days.subDataset(3285, 3650);
        EasyTrain.fit(trainer, 10, firstEightYears, ninth);
        EasyTrain.evaluateDataset(trainer, tenth);
      }
    }
  }
}
