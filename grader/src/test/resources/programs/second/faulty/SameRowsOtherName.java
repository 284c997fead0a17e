// fault: check/same-data-twice
// why: both data sets are made of the same arrays.

import ai.djl.Model;
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
import ai.djl.training.dataset.Dataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;

public class SameRowsOtherName {
  private static ArrayDataset rows(NDArray x, NDArray y, boolean random) {
    return new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(25, random).build();
  }

  static void fit(Trainer trainer, int epochs, Dataset... sets) throws Exception {
    EasyTrain.fit(trainer, epochs, sets[0], sets[1]);
 // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/same-data-twice
  }

  public static void main(String[] args) throws Exception {
    try (NDManager manager = NDManager.newBaseManager(); Model model = Model.newInstance("twice")) {
      NDArray x = manager.randomNormal(new Shape(500, 6));
      NDArray y = x.get(":,0").gt(0);
      model.setBlock(new SequentialBlock()
          .add(Linear.builder().setUnits(8).build())
          .add(Activation::relu)
          .add(Linear.builder().setUnits(2).build()));
      var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.initialize(new Shape(1, 6));
        ArrayDataset train = rows(x, y, true);
        //                   ~~~~~~~~~~~~~~~~ check/same-data-twice
        ArrayDataset validation = rows(x, y, false);
        //                        ~~~~~~~~~~~~~~~~~ check/same-data-twice
        fit(trainer, 15, train, validation);
     // ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/same-data-twice
      }
    }
  }
}
