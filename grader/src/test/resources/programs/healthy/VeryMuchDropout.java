// trap: check/dropout-rate
// why: 0.9 is much, below the limit, and said to be meant: 20,000 word counts, 600 texts.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;

public class VeryMuchDropout {
  public static void main(String[] args) {
    // 0.9 on purpose: far more inputs than texts; tried 0.5, 0.8 and 0.9 on the validation set
    final float rate = 0.9f;
    Block net =
        new SequentialBlock()
            .add(Dropout.builder().optRate(rate).build())
            .add(Linear.builder().setUnits(16).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(2).build());
    try (Model model = Model.newInstance("texts")) {
      model.setBlock(net);
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 20000));
      }
    }
  }
}
