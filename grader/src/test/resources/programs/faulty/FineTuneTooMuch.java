// fault: check/loaded-unfreezes
// why: newTrainer unfreezes all parameters of a loaded model; the freeze before it is lost.

import ai.djl.Model;
import ai.djl.basicdataset.cv.classification.ImageFolder;
import ai.djl.modality.cv.transform.Resize;
import ai.djl.modality.cv.transform.ToTensor;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import java.nio.file.Paths;

public class FineTuneTooMuch {
  static SequentialBlock net() {
    SequentialBlock features = new SequentialBlock();
    features.add(Conv2d.builder().setKernelShape(new Shape(3, 3)).setFilters(24).build());
    features.add(Activation::relu);
    features.add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)));
    features.add(Blocks.batchFlattenBlock());
    return new SequentialBlock().add(features).add(Linear.builder().setUnits(10).build());
  }

  public static void main(String[] args) throws Exception {
    ImageFolder pictures =
        ImageFolder.builder()
            .setRepositoryPath(Paths.get("pictures"))
            .addTransform(new Resize(32, 32))
            .addTransform(new ToTensor())
            .setSampling(20, true)
            .build();
    pictures.prepare();

    try (Model model = Model.newInstance("net")) {
      SequentialBlock net = net();
      model.setBlock(net);
      model.load(Paths.get("models"), "net");
      net.getChildren().get(0).getValue().freezeParameters(true);
   // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/loaded-unfreezes
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
       // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/loaded-unfreezes
        trainer.initialize(new Shape(1, 3, 32, 32));
        EasyTrain.fit(trainer, 3, pictures, null);
      }
    }
  }
}
