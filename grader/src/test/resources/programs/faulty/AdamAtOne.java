// fault: check/learning-rate
// why: 1 is a thousand times Adam's usual rate.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

public class AdamAtOne {
  static TrainingConfig config() {
    Optimizer adam = Optimizer.adam().optLearningRateTracker(Tracker.fixed(1f)).build();
    //                                                                     ^^ check/learning-rate
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(adam)
        .addEvaluator(new Accuracy());
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("adam")) {
      model.setBlock(Linear.builder().setUnits(4).build());
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.initialize(new Shape(1, 10));
      }
    }
  }
}
