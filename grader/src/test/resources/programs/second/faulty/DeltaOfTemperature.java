// fault: check/relu-in-regression-output
// why: the change of temperature is negative every second day; the helper puts a ReLU behind
//      every layer, the last one too.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class DeltaOfTemperature {
  private final SequentialBlock net = new SequentialBlock();

  private DeltaOfTemperature layer(int units) {
    net.add(Linear.builder().setUnits(units).build());
    net.add(Activation.reluBlock());
    //      ^^^^^^^^^^^^^^^^^^^^^^ check/relu-in-regression-output
    return this;
  }

  public static void main(String[] args) {
    SequentialBlock net = new DeltaOfTemperature().layer(30).layer(10).layer(1).net;
    //                                                                ~~~~~~~~~ check/relu-in-regression-output
    try (Model model = Model.newInstance("delta")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1)))) {
          //                                         ~~~~~~~~~~~~~~~~~~~~~ check/relu-in-regression-output
        trainer.initialize(new Shape(1, 14));
      }
    }
  }
}
