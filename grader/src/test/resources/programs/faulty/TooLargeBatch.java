// fault: check/batch-size
// why: 60 rows, and batches of 256 of which incomplete ones are dropped: no batch is left.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
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

public class TooLargeBatch {
  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("few")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(8).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(2).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 5));
        NDManager manager = trainer.getManager();
        NDArray x = manager.randomNormal(new Shape(60, 5));
        NDArray y = x.get(":, 0").gt(0).toType(DataType.INT32, false);
        ArrayDataset few =
            new ArrayDataset.Builder()
                .setData(x)
                .optLabels(y)
                .setSampling(256, true, true)
                //           ^^^ check/batch-size
                .build();
        EasyTrain.fit(trainer, 100, few, null);
      }
    }
  }
}
