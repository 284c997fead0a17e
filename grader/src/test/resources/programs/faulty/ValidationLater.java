// fault: check/no-validation-for-early-stopping
// why: "validation comes later", and until then the variable is null.
// also: check/early-stopping-last-epoch

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
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ValidationLater {
  static final int PATIENCE = 3;

  static DefaultTrainingConfig config() {
    DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l1Loss());
    for (TrainingListener listener : TrainingListener.Defaults.logging()) {
      config.addTrainingListeners(listener);
    }
    config.addTrainingListeners(
        EarlyStoppingListener.builder().optEpochPatience(PATIENCE).optMinEpochs(5).build());
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-validation-for-early-stopping
    return config;
  }

  static void run(Model model, RandomAccessDataset train) throws IOException, TranslateException {
    RandomAccessDataset validation = null; // TODO later
    //                               ~~~~ check/no-validation-for-early-stopping
    try (Trainer trainer = model.newTrainer(config())) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 10));
      EasyTrain.fit(trainer, 100, train, validation);
      //                                 ^^^^^^^^^^ check/no-validation-for-early-stopping
    } catch (EarlyStoppingListener.EarlyStoppedException e) {
      System.out.println(e.getMessage());
    }
  }
}
