// fault: check/trainer-not-initialized
// why: the first batch makes weights in the memory of the trainer: with the trainer they are
//      gone, and there is nothing to save.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.file.Path;

public class ForgotInitialize {
  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("abalone")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(16).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)).optOptimizer(Optimizer.adam().build());
      try (Trainer trainer = model.newTrainer(config)) {
      //                     ~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
        NDManager manager = trainer.getManager();
        ArrayDataset rings =
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(4000, 8)))
                .optLabels(manager.randomUniform(1, 29, new Shape(4000, 1)))
                .setSampling(64, true)
                .build();
        EasyTrain.fit(trainer, 10, rings, null);
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/trainer-not-initialized
      }
      model.save(Path.of("models"), "abalone");
   // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/trainer-not-initialized
    }
  }
}
