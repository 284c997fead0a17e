// trap: check/learning-rate
// why: the rate climbs to 10 on purpose, step by step, to see where the loss begins to rise.

import ai.djl.Model;
import ai.djl.TrainingDivergedException;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
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
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import java.io.IOException;

public class RateFinder {
  static float lossAfter(float rate, NDArray x, NDArray y) throws IOException, TranslateException {
    Optimizer sgd = Optimizer.sgd().setLearningRateTracker(Tracker.fixed(rate)).build();
    try (Model model = Model.newInstance("rate")) {
      model.setBlock(
          new SequentialBlock()
              .add(Linear.builder().setUnits(16).build())
              .add(Activation::relu)
              .add(Linear.builder().setUnits(3).build()));
      TrainingConfig config =
          new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
              .optOptimizer(sgd)
              .addTrainingListeners(TrainingListener.Defaults.basic());
      try (Trainer trainer = model.newTrainer(config)) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, x.getShape().get(1)));
        EasyTrain.fit(
            trainer,
            2,
            new ArrayDataset.Builder().setData(x).optLabels(y).setSampling(20, true).build(),
            null);
        return trainer.getTrainingResult().getTrainLoss();
      }
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.randomNormal(new Shape(300, 7));
      NDArray y = manager.arange(300).mod(3);
      // Where does it break? That is the question of this program.
      for (float rate : new float[] {1e-4f, 1e-3f, 1e-2f, 0.1f, 1f, 10f}) {
        try {
          System.out.println(rate + ": " + lossAfter(rate, x, y));
        } catch (TrainingDivergedException tooLarge) {
          System.out.println(rate + " is too large: " + tooLarge.getMessage());
        }
      }
    }
  }
}
