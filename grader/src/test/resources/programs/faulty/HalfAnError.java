// fault: check/l2-halves
// why: l2Loss() has weight 1/2: the square root of it is the RMSE divided by the square root
//      of two.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;

public class HalfAnError {
  public static void main(String[] args) throws IOException, TranslateException {
    Weather weather = Weather.load();
    Scaler.Fitted scaler = Scaler.standard().fit(weather.train().x());
    try (Model model = Model.newInstance("sunshine")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(100).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(50).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss())
          //                        ~~~~~~~~~~~~~ check/l2-halves
              .optOptimizer(Optimizer.adam().build())
              .addTrainingListeners(TrainingListener.Defaults.basic());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 89));
        EasyTrain.fit(
            trainer, 50, set(trainer, scaler, weather.train()), set(trainer, scaler, weather.validation()));
        double rmse = Math.sqrt(trainer.getTrainingResult().getValidateLoss());
        //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/l2-halves
        System.out.printf("RMSE %.2f h, persistence %.2f h%n", rmse, weather.validation().persistenceRmse());
      }
    }
  }

  private static ArrayDataset set(Trainer trainer, Scaler.Fitted scaler, Weather.Part part) {
    return new ArrayDataset.Builder()
        .setData(trainer.getManager().create(scaler.apply(part.x())))
        .optLabels(trainer.getManager().create(part.y()).reshape(-1, 1))
        .setSampling(32, true)
        .build();
  }
}
