// trap: check/no-validation-for-early-stopping
// why: the listener serves as a clock only; a time limit needs no validation set.

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
import java.time.Duration;

public class FiveMinutesAtMost {
  public static void fit(Model model, RandomAccessDataset train)
      throws IOException, TranslateException {
    DefaultTrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(
                EarlyStoppingListener.builder().optMaxDuration(Duration.ofMinutes(5)).build());
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 3, 32, 32));
      EasyTrain.fit(trainer, 10_000, train, null);
    } catch (EarlyStoppingListener.EarlyStoppedException timeIsUp) {
      System.out.println("Five minutes are over.");
    }
  }
}
