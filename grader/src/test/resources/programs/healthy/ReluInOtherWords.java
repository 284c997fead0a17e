// trap: check/no-activation
// why: what stands between the dense layers is ReLU and a leaky ReLU, only written as
//      arithmetic.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class ReluInOtherWords {
  static NDArray leaky(NDArray x) {
    return x.maximum(x.mul(0.1f));
  }

  public static void main(String[] args) {
    SequentialBlock net =
        new SequentialBlock()
            .add(Linear.builder().setUnits(30).build())
            .addSingleton(x -> x.maximum(0))
            .add(Linear.builder().setUnits(30).build())
            .addSingleton(ReluInOtherWords::leaky)
            .add(Linear.builder().setUnits(30).build())
            .add(list -> new NDList(list.singletonOrThrow().mul(list.singletonOrThrow().gt(0))))
            .add(Linear.builder().setUnits(2).build());
    try (Model model = Model.newInstance("words")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 10));
      }
    }
  }
}
