// fault: check/learning-rate
// why: the schedule starts at 10 and halves: the first steps have thrown the weights away by
//      then.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;

public class ScheduleFromTen {
  private static DefaultTrainingConfig config() {
    Tracker schedule =
        Tracker.factor()
            .setBaseValue(10f)
            //            ^^^ check/learning-rate
            .setFactor(0.5f)
            .optMaxUpdates(12)
            .build();
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(AdamW.builder().optLearningRateTracker(schedule).build())
        .addEvaluator(new Accuracy());
  }

  public static void main(String[] args) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(60).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(8).build());
    try (Model model = Model.newInstance("schedule")) {
      model.setBlock(net);
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.initialize(new Shape(1, 40));
      }
    }
  }
}
