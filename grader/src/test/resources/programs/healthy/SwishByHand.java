// trap: check/deep-sigmoid
// why: x times sigmoid of x is swish: it does not saturate above, so depth does no harm.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class SwishByHand {
  private static NDArray swish(NDArray x) {
    return x.mul(Activation.sigmoid(x));
  }

  public static void main(String[] args) {
    SequentialBlock net = new SequentialBlock();
    for (int layer = 1; layer <= 8; layer++) {
      net.add(Linear.builder().setUnits(64).build());
      net.addSingleton(SwishByHand::swish);
    }
    net.add(Linear.builder().setUnits(3).build());
    try (Model model = Model.newInstance("swish")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 22));
      }
    }
  }
}
