// fault: check/loaded-unfreezes
// why: the features are frozen where they are built; load and newTrainer come after, and
//      newTrainer frees them.

import ai.djl.Model;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.nio.file.Path;

public class FrozenWhenBuilt {
  private static SequentialBlock features() {
    SequentialBlock features =
        new SequentialBlock().add(Linear.builder().setUnits(300).build()).add(Activation::relu);
    features.freezeParameters(true);
 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/loaded-unfreezes
    return features;
  }

  static Block net(int classes) {
    return new SequentialBlock().add(features()).add(Linear.builder().setUnits(classes).build());
  }

  static void adapt(Path folder, RandomAccessDataset train) throws Exception {
    try (Model model = Model.newInstance("voices")) {
      model.setBlock(net(12));
      model.load(folder, "voices");
   // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/loaded-unfreezes
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(Optimizer.adam().build());
      try (Trainer trainer = model.newTrainer(config)) {
      //                     ~~~~~~~~~~~~~~~~~~~~~~~~ check/loaded-unfreezes
        trainer.initialize(new Shape(1, 40));
        EasyTrain.fit(trainer, 6, train, null);
      }
    }
  }
}
