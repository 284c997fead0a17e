// fault: check/shuffle-missing
// why: the rows come sorted by class, and the sampler keeps their order: whole batches have
//      one label only.

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

public class SortedByClass {
  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("sorted")) {
      NDArray cats = manager.randomNormal(-1f, 1f, new Shape(200, 10), DataType.FLOAT32);
      NDArray dogs = manager.randomNormal(1f, 1f, new Shape(200, 10), DataType.FLOAT32);
      NDArray x = cats.concat(dogs, 0);
      NDArray y = manager.zeros(new Shape(200)).concat(manager.ones(new Shape(200)), 0);

      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(12).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(2).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 10));
        ArrayDataset train =
            new ArrayDataset.Builder()
                .setData(x)
                .optLabels(y)
                .setSampling(20, false)
                //               ^^^^^ check/shuffle-missing
                .build();
        EasyTrain.fit(trainer, 10, train, null);
      }
    }
  }
}
