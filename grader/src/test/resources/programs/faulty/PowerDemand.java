// fault: check/relu-in-regression-output
// why: the loop puts an activation behind every layer, the last one too; tanh ends at 1,
//      standardised demand does not.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class PowerDemand {
  static final int[] SIZES = {64, 32, 1};

  static SequentialBlock stack() {
    SequentialBlock stack = new SequentialBlock();
    for (int size : SIZES) {
      stack.add(Linear.builder().setUnits(size).build());
      stack.add(Activation::tanh);
      //        ^^^^^^^^^^^^^^^^ check/relu-in-regression-output
    }
    return stack;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("power");
        NDManager data = NDManager.newBaseManager()) {
      NDArray hour = data.randomUniform(0, 24, new Shape(1000, 1));
      NDArray megawatt = hour.mul(0.26f).sin().mul(700).add(4000);
      NDArray mean = megawatt.mean();
      NDArray spread = megawatt.sub(mean).square().mean().sqrt();
      NDArray standardised = megawatt.sub(mean).div(spread);

      model.setBlock(stack());
      DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss());
      //                                                       ~~~~~~~~~~~~~ check/relu-in-regression-output
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 1));
        ArrayDataset hours =
            new ArrayDataset.Builder()
                .setData(hour.div(24))
                .optLabels(standardised)
                .setSampling(50, true)
                .build();
        EasyTrain.fit(trainer, 30, hours, null);
      }
    }
  }
}
