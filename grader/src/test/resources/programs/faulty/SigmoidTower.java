// fault: check/deep-sigmoid
// why: the activation is a parameter of the helper, and sigmoid at each of seven calls.

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.util.function.Function;

public class SigmoidTower {
  private static Block dense(int units, Function<NDList, NDList> activation) {
    return new SequentialBlock().add(Linear.builder().setUnits(units).build()).add(activation);
    //                                                                             ~~~~~~~~~~ check/deep-sigmoid
  }

  static Block tower() {
    Function<NDList, NDList> squash = Activation::sigmoid;
    //                                ~~~~~~~~~~~~~~~~~~~ check/deep-sigmoid
    return new SequentialBlock()
        .add(dense(60, squash))
        //   ^^^^^^^^^^^^^^^^^ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(dense(60, squash))
        //   ~~~~~~~~~~~~~~~~~ check/deep-sigmoid
        .add(Linear.builder().setUnits(1).build());
  }

  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)).optOptimizer(Optimizer.adam().build());
  }

  public static void main(String[] args) {
    try (Model model = Model.newInstance("tower")) {
      model.setBlock(tower());
      try (Trainer trainer = model.newTrainer(config())) {
        trainer.initialize(new Shape(10, 8));
      }
    }
  }
}
