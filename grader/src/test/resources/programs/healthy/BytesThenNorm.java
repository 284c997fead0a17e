// trap: check/inputs-not-scaled
// why: bytes meet batch normalisation first, which brings them to mean 0 and spread 1.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

public class BytesThenNorm {
  static Block net() {
    return new SequentialBlock()
        .add(BatchNorm.builder().build())
        .add(Linear.builder().setUnits(80).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(10).build());
  }

  static NDArray read(NDManager manager, Path file, int rows) throws IOException {
    byte[] content = Files.readAllBytes(file);
    return manager
        .create(ByteBuffer.wrap(content), new Shape(rows, content.length / rows), DataType.UINT8)
        .toType(DataType.FLOAT32, false);
  }

  static void fit(Path images, int[] labels) throws IOException, TranslateException {
    try (Model model = Model.newInstance("norm")) {
      model.setBlock(net());
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        NDArray x = read(trainer.getManager(), images, labels.length);
        trainer.initialize(new Shape(1, x.getShape().get(1)));
        NDArray y = trainer.getManager().create(labels);
        EasyTrain.fit(
            trainer,
            5,
            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(50, true).build(),
            null);
      }
    }
  }
}
