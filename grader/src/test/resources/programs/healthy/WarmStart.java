// trap: check/learning-rate
// why: the schedule begins at a millionth and ends at zero; in between it reaches 0.001, and
//      that is what counts.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.training.tracker.WarmUpTracker;

public class WarmStart {
  static Tracker schedule(int steps) {
    Tracker cosine =
        Tracker.cosine().setBaseValue(1e-3f).optFinalValue(0f).setMaxUpdates(steps).build();
    return Tracker.warmUp()
        .setMainTracker(cosine)
        .optWarmUpSteps(steps / 20)
        .optWarmUpBeginValue(1e-6f)
        .optWarmUpMode(WarmUpTracker.Mode.LINEAR)
        .build();
  }

  public static void main(String[] args) {
    Optimizer adamW = Optimizer.adamW().optLearningRateTracker(schedule(2000)).build();
    TrainingConfig config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).optOptimizer(adamW);
    try (Model model = Model.newInstance("warm")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(200).build())
              .add(Activation::gelu)
              .add(Linear.builder().setUnits(12).build()));
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 300));
      }
    }
  }
}
