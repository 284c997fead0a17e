// fault: check/no-activation
// why: a dropout stands between two dense layers, and nothing that bends.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;

public class DropBetween {
  Block classifier() {
    var classifier = new SequentialBlock();
    classifier.add(Linear.builder().setUnits(256).build());
    //             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/no-activation
    classifier.add(Dropout.builder().optRate(0.4f).build());
    classifier.add(Linear.builder().setUnits(7).build());
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/no-activation
    return classifier;
  }

  public static void main(String[] args) {
    var config =
        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
            .addEvaluator(new Accuracy())
            .optOptimizer(Optimizer.adam().build());
    try (var model = Model.newInstance("emotions")) {
      model.setBlock(new DropBetween().classifier());
      try (var trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 300));
      }
    }
  }
}
