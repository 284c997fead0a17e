// trap: check/relu-in-regression-output
// why: tanh at the end, and the targets are brought to -1 … 1 before, and back after.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
import ai.djl.training.util.MinMaxScaler;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class TargetsScaledToo {
  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager();
        MinMaxScaler toTanh = new MinMaxScaler().optRange(-1f, 1f);
        Model model = Model.newInstance("angle")) {
      NDArray x = manager.randomNormal(new Shape(600, 5));
      NDArray degrees = x.get(":, 0:1").mul(30).add(180);
      NDArray y = toTanh.fit(degrees).transform(degrees);

      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(24).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build())
              .add(Activation::tanh));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l1Loss()))) {
        trainer.initialize(new Shape(1, 5));
        EasyTrain.fit(
            trainer,
            20,
            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(30, true).build(),
            null);
        NDArray predicted = trainer.evaluate(new NDList(x)).singletonOrThrow();
        System.out.println(toTanh.inverseTransform(predicted).get("0:5"));
      }
    }
  }
}
