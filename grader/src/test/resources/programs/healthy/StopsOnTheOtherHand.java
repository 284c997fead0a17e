// trap: check/no-validation-for-early-stopping
// why: two trainings: the one with early stopping has a validation set, the one without any
//      has no such listener.

import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
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
import java.util.List;

public class StopsOnTheOtherHand {
  static DefaultTrainingConfig base() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().build())
        .addTrainingListeners(TrainingListener.Defaults.basic());
  }

  static Model network(String name) {
    Model model = Model.newInstance(name);
    model.setBlock(
        new SequentialBlock()
            .add(Linear.builder().setUnits(25).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build()));
    return model;
  }

  /** How many epochs does it take until the loss of the validation rows no longer falls? */
  static int search(RandomAccessDataset train, RandomAccessDataset validation)
      throws IOException, TranslateException {
    DefaultTrainingConfig config = base();
    config.addTrainingListeners(EarlyStoppingListener.builder().optEpochPatience(5).build());
    Metrics metrics = new Metrics();
    try (Model model = network("search");
        Trainer trainer = model.newTrainer(config)) {
      trainer.setMetrics(metrics);
      trainer.initialize(new Shape(1, 4));
      EasyTrain.fit(trainer, 300, train, validation);
    } catch (EarlyStoppingListener.EarlyStoppedException expected) {
      System.out.println("the search stopped in epoch " + expected.getStopEpoch());
    }
    List<Metric> losses = metrics.getMetric("validate_epoch_SoftmaxCrossEntropyLoss");
    int best = 0;
    for (int epoch = 1; epoch < losses.size(); epoch++) {
      if (losses.get(epoch).getValue() < losses.get(best).getValue()) {
        best = epoch;
      }
    }
    return best + 1;
  }

  /** Once more from the start, on all rows, for as many epochs as the search found. */
  static void last(RandomAccessDataset all, int epochs) throws IOException, TranslateException {
    try (Model model = network("last");
        Trainer trainer = model.newTrainer(base())) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, 4));
      EasyTrain.fit(trainer, epochs, all, null);
      model.save(Path.of("models"), "last");
    }
  }
}
