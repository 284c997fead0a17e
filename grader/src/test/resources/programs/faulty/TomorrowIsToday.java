// fault: check/labels-shifted
// why: tomorrow's temperature is asked for, and row i is paired with the temperature of the
//      same day, which stands among its features.

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

public class TomorrowIsToday {

  /** Three measurements of each day: temperature, pressure, humidity. */
  static final int TEMPERATURE = 0;

  public static void main(String[] args) throws IOException, TranslateException {
    float[][] days = read();
    int n = days.length - 1;
    float[][] x = new float[n][];
    float[][] tomorrow = new float[n][1];
    for (int i = 0; i < n; i++) {
      x[i] = days[i];
      tomorrow[i][0] = days[i][TEMPERATURE];
      //               ^^^^^^^^^^^^^^^^^^^^ check/labels-shifted
    }

    try (Model model = Model.newInstance("tomorrow")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(16).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
        trainer.initialize(new Shape(1, 3));
        NDManager manager = trainer.getManager();
        EasyTrain.fit(
            trainer,
            30,
            new ArrayDataset.Builder()
                .setData(manager.create(x))
                .optLabels(manager.create(tomorrow))
                .setSampling(32, true)
                .build(),
            null);
      }
    }
  }

  private static float[][] read() {
    Random weather = new Random(1);
    float[][] days = new float[730][3];
    for (int i = 0; i < days.length; i++) {
      days[i][TEMPERATURE] = (float) (Math.sin(i / 58.0) + 0.2 * weather.nextGaussian());
      days[i][1] = (float) weather.nextGaussian();
      days[i][2] = (float) weather.nextGaussian();
    }
    return days;
  }
}
