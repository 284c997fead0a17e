// trap: check/l2-halves
// why: the halved loss is known for what it is: doubled before the square root.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TwiceTheHalf {
  static double rmse(Trainer trainer) {
    // l2Loss() is half the mean of the squares
    return Math.sqrt(2 * trainer.getTrainingResult().getValidateLoss());
  }

  static void fit(Model model, ArrayDataset train, ArrayDataset validation)
      throws IOException, TranslateException {
    TrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss())
            .addTrainingListeners(TrainingListener.Defaults.basic());
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 89));
      EasyTrain.fit(trainer, 30, train, validation);
      System.out.println("RMSE of the validation days: " + rmse(trainer));
    }
  }
}
