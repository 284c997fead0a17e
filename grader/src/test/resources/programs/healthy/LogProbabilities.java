// trap: check/softmax-missing
// why: fromLogit = false is right here: the network ends in the logarithm of softmax, which
//      that loss takes.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;

public class LogProbabilities {
  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(32).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(5).build())
        .addSingleton(scores -> scores.logSoftmax(1));
  }

  static Loss loss() {
    return new SoftmaxCrossEntropyLoss("nll", 1f, 1, true, false);
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("nll")) {
      model.setBlock(net());
      TrainingConfig config = new DefaultTrainingConfig(loss()).addEvaluator(new Accuracy());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 12));
      }
    }
  }
}
