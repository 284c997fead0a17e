// trap: check/softmax-twice
// why: sigmoid in the network, and fromSigmoid = true says so to the loss.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class GivenProbabilities {
  static Block net() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(18).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(1).build())
        .add(Activation::sigmoid);
  }

  static final Loss LOSS = Loss.sigmoidBinaryCrossEntropyLoss("bce", 1f, true);

  public static void main(String[] args) {
    try (Model model = Model.newInstance("probabilities")) {
      model.setBlock(net());
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(LOSS))) {
        trainer.initialize(new Shape(1, 11));
      }
    }
  }
}
