// trap: check/test-for-validation
// why: the second half of a split is called test() by the kit, and here it is cut from the
//      training rows, to validate on.

package episode2;

import ai.djl.Model;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.dataset.Batch;
import ai.djl.training.dataset.RandomAccessDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;

public class ValidationFromTraining {
  private static ArrayDataset rows(NDManager manager, float[][] x, int[] y, boolean shuffle) {
    return new ArrayDataset.Builder()
        .setData(manager.create(x))
        .optLabels(manager.create(y))
        .setSampling(16, shuffle)
        .build();
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    Split inner = Splits.stratified(penguins.trainY(), 0.25, 1);
    float[][] learnX = Splits.take(penguins.trainX(), inner.train());
    float[][] checkX = Splits.take(penguins.trainX(), inner.test());
    int[] learnY = Splits.take(penguins.trainY(), inner.train());
    int[] checkY = Splits.take(penguins.trainY(), inner.test());
    Scaler.Fitted scaler = Scaler.standard().fit(learnX);

    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(10).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .addEvaluator(new Accuracy())
              .addTrainingListeners(TrainingListener.Defaults.basic());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 4));
        NDManager manager = trainer.getManager();
        ArrayDataset learn = rows(manager, scaler.apply(learnX), learnY, true);
        ArrayDataset check = rows(manager, scaler.apply(checkX), checkY, false);
        EasyTrain.fit(trainer, 60, learn, check);

        ArrayDataset test = rows(manager, scaler.apply(penguins.testX()), penguins.testY(), false);
        System.out.println("accuracy on the test rows: " + accuracy(trainer, test));
      }
    }
  }

  private static float accuracy(Trainer trainer, RandomAccessDataset set)
      throws IOException, TranslateException {
    Accuracy accuracy = new Accuracy();
    accuracy.addAccumulator("test");
    for (Batch batch : trainer.iterateDataset(set)) {
      try (batch) {
        accuracy.updateAccumulator("test", batch.getLabels(), trainer.evaluate(batch.getData()));
      }
    }
    return accuracy.getAccumulator("test");
  }
}
