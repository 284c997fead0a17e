// trap: check/early-stopping-last-epoch
// why: DJL's listener only ends the run; every epoch is saved, and the one with the smallest
//      validation loss is loaded.

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.SaveModelTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;

public class CheckpointsAndStop {
  static int fit(Model model, RandomAccessDataset train, RandomAccessDataset validation)
      throws IOException, TranslateException, MalformedModelException {
    TrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addTrainingListeners(TrainingListener.Defaults.basic())
            .addTrainingListeners(
                new SaveModelTrainingListener("build/epochs", "net", 1),
                EarlyStoppingListener.builder().optEpochPatience(8).build());
    Metrics metrics = new Metrics();
    try (Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(metrics);
      trainer.initialize(new Shape(1, 50));
      EasyTrain.fit(trainer, 300, train, validation);
    } catch (EarlyStoppingListener.EarlyStoppedException stopped) {
      System.out.println(stopped.getMessage());
    }
    List<Metric> losses = metrics.getMetric("validate_epoch_SoftmaxCrossEntropyLoss");
    int best = 0;
    for (int i = 1; i < losses.size(); i++) {
      if (losses.get(i).getValue() < losses.get(best).getValue()) {
        best = i;
      }
    }
    model.load(Paths.get("build/epochs"), "net", Map.of("epoch", String.valueOf(best + 1)));
    return best;
  }
}
