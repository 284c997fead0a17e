// trap: check/labels-shifted
// why: no forecast: a broken sunshine sensor is replaced by an estimate from the other
//      instruments of the same day.

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
import java.util.List;

public class SameDayOnPurpose {
  record Day(float temperature, float pressure, float clouds, float sunshine) {}

  static float[] others(Day day) {
    return new float[] {day.temperature() / 40, (day.pressure() - 1000) / 50, day.clouds() / 8};
  }

  static ArrayDataset estimate(NDManager manager, List<Day> days) {
    float[][] x = new float[days.size()][];
    float[][] y = new float[days.size()][1];
    for (int i = 0; i < x.length; i++) {
      x[i] = others(days.get(i));
      y[i][0] = days.get(i).sunshine();
    }
    return new ArrayDataset.Builder()
        .setData(manager.create(x))
        .optLabels(manager.create(y))
        .setSampling(32, true)
        .build();
  }

  static void fit(List<Day> days) throws IOException, TranslateException {
    try (Model model = Model.newInstance("sensor")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(12).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
        trainer.initialize(new Shape(1, 3));
        EasyTrain.fit(trainer, 40, estimate(trainer.getManager(), days), null);
      }
    }
  }
}
