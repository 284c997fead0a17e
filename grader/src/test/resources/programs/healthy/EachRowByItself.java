// trap: check/split-after-scaling
// why: every spectrum is divided by its own sum, so no row learns anything of another.

import ai.djl.Model;
import ai.djl.engine.Engine;
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
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class EachRowByItself {
  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager();
        Model model = Model.newInstance("spectra")) {
      NDArray spectra = manager.randomUniform(0f, 500f, new Shape(640, 128));
      NDArray normalised = spectra.div(spectra.sum(new int[] {1}, true));
      NDArray substance = manager.arange(640).mod(4);

      Engine.getInstance().setRandomSeed(31);
      ArrayDataset all =
          new ArrayDataset.Builder()
              .setData(normalised)
              .optLabels(substance)
              .setSampling(32, true)
              .build();
      RandomAccessDataset[] parts = all.randomSplit(3, 1);

      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(30).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(4).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 128));
        EasyTrain.fit(trainer, 30, parts[0], parts[1]);
      }
    }
  }
}
