// trap: check/softmax-twice
// why: in the loop the loss gets the scores; the softmax beside it is for the printed line
//      only.

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class ShowsProbabilities {
  static void epoch(Trainer trainer, ArrayDataset set) throws IOException, TranslateException {
    for (Batch batch : trainer.iterateDataset(set)) {
      NDArray scores;
      try (GradientCollector collector = trainer.newGradientCollector()) {
        scores = trainer.forward(batch.getData()).singletonOrThrow();
        NDArray loss = trainer.getLoss().evaluate(batch.getLabels(), new NDList(scores));
        collector.backward(loss);
      }
      trainer.step();
      System.out.println("first row: " + scores.softmax(1).get(0));
      batch.close();
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (Model model = Model.newInstance("show")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(6).build())
              .add(Activation::tanh)
              .add(Linear.builder().setUnits(3).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()))) {
        trainer.initialize(new Shape(1, 2));
        NDManager manager = trainer.getManager();
        epoch(
            trainer,
            new ArrayDataset.Builder()
                .setData(manager.randomNormal(new Shape(90, 2)))
                .optLabels(manager.arange(90).mod(3))
                .setSampling(30, true)
                .build());
      }
    }
  }
}
