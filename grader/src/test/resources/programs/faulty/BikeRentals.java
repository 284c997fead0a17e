// fault: check/batchnorm-after-output
// why: the prediction is forced to mean 0 within each batch.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;

public class BikeRentals {
  static final int HOURS = 24;

  public static void main(String[] args) {
    Block norm = BatchNorm.builder().optEpsilon(1e-3f).optMomentum(0.99f).build();
    //           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/batchnorm-after-output
    Block rentals =
        new SequentialBlock()
            .add(Linear.builder().setUnits(80).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(HOURS).build())
            .add(norm);
            //   ^^^^ check/batchnorm-after-output

    try (Model model = Model.newInstance("bikes")) {
      model.setBlock(rentals);
      TrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(64, 30));
        System.out.println(trainer.getModel().getBlock());
      }
    }
  }
}
