// trap: check/same-data-twice
// why: both arguments come from one array variable, but from different places of it.

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

public class PartsOfOneSet {
  public static void main(String[] args) throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(5);
    try (Model model = Model.newInstance("parts")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(18).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(1).build()));
      try (Trainer trainer = model.newTrainer(new DefaultTrainingConfig(Loss.l2Loss("MSE", 1f)))) {
        trainer.initialize(new Shape(1, 5));
        NDManager manager = trainer.getManager();
        NDArray x = manager.randomNormal(new Shape(900, 5));
        RandomAccessDataset set =
            new ArrayDataset.Builder()
                .setData(x)
                .optLabels(x.sum(new int[] {1}, true))
                .setSampling(30, true)
                .build();
        RandomAccessDataset[] set3 = set.randomSplit(7, 2, 1);
        set = set3[0];
        EasyTrain.fit(trainer, 20, set, set3[1]);
        System.out.println(set3[2].size() + " rows are kept for the test");
      }
    }
  }
}
