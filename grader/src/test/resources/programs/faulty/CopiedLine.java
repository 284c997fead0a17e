// fault: check/same-data-twice
// why: the line for the validation set was copied, and still takes the training arrays.

import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;

public class CopiedLine {
  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    Split split = Splits.stratified(penguins.trainY(), 0.2, 0);
    float[][] trainX = Splits.take(penguins.trainX(), split.train());
    int[] trainY = Splits.take(penguins.trainY(), split.train());
    float[][] validX = Splits.take(penguins.trainX(), split.test());
    int[] validY = Splits.take(penguins.trainY(), split.test());
    Scaler.Fitted scaler = Scaler.standard().fit(trainX);
    System.out.println(validX.length + " rows to validate, " + validY.length + " labels");

    try (Model model = Model.newInstance("copied")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      try (Trainer trainer =
          model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss()).addEvaluator(new Accuracy()))) {
        trainer.initialize(new Shape(1, 4));
        NDManager nd = trainer.getManager();
        ArrayDataset train = set(nd, scaler.apply(trainX), trainY);
        ArrayDataset valid = set(nd, scaler.apply(trainX), trainY);
        //                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ check/same-data-twice
        EasyTrain.fit(trainer, 80, train, valid);
        //                                ^^^^^ check/same-data-twice
      }
    }
  }

  private static ArrayDataset set(NDManager nd, float[][] x, int[] y) {
    return new ArrayDataset.Builder()
        .setData(nd.create(x))
        .optLabels(nd.create(y))
        .setSampling(32, true)
        .build();
  }
}
