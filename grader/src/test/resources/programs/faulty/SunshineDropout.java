// fault: check/dropout-after-output
// why: the helper adds dropout behind every layer, so behind the predicted hours too.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class SunshineDropout {
  private final SequentialBlock net = new SequentialBlock();
  private final float rate;

  SunshineDropout(float rate) {
    this.rate = rate;
  }

  SunshineDropout layer(int units, boolean last) {
    net.add(Linear.builder().setUnits(units).build());
    if (!last) {
      net.add(Activation::relu);
    }
    net.add(Dropout.builder().optRate(rate).build());
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/dropout-after-output
    return this;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Weather weather = Weather.load();
    Scaler.Fitted scaler = Scaler.standard().fit(weather.train().x());
    Block block = new SunshineDropout(0.2f).layer(100, false).layer(50, false).layer(1, true).net;
    try (Model model = Model.newInstance("sunshine")) {
      model.setBlock(block);
      try (Trainer trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)).optOptimizer(Optimizer.adam().build()))) {
        trainer.initialize(new Shape(1, 89));
        NDManager manager = trainer.getManager();
        EasyTrain.fit(
            trainer,
            100,
            dataset(manager, scaler, weather.train(), true),
            dataset(manager, scaler, weather.validation(), false));
      }
    }
  }

  private static ArrayDataset dataset(
      NDManager manager, Scaler.Fitted scaler, Weather.Part part, boolean shuffle) {
    return new ArrayDataset.Builder()
        .setData(manager.create(scaler.apply(part.x())))
        .optLabels(manager.create(part.y()).reshape(-1, 1))
        .setSampling(32, shuffle)
        .build();
  }
}
