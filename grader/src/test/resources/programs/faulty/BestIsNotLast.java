// fault: check/early-stopping-last-epoch
// why: what is saved as the best is the network of the last epoch, which has not improved for
//      ten.

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;

public class BestIsNotLast {
  static final int PATIENCE = 10;

  static void fit(Model model, RandomAccessDataset train, RandomAccessDataset validation)
      throws IOException, TranslateException {
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f))
            .optOptimizer(Optimizer.adam().build())
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(
                EarlyStoppingListener.builder().optEpochPatience(PATIENCE).build());
             // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/early-stopping-last-epoch
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 89));
      try {
        EasyTrain.fit(trainer, 500, train, validation);
      } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
        System.out.println("Best weights found; training stopped in epoch " + stopped.getStopEpoch());
      }
    }
    model.save(Path.of("models"), "best");
 // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/early-stopping-last-epoch
  }
}
