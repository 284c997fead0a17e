package io.gradus.grader.figures;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import java.io.IOException;
import java.util.Optional;

/** The course's network, 4-10-3, trained as the course does, with several seeds. */
final class PenguinTrainings {
  private static final int SEEDS = 8;
  private static final int EPOCHS = 100;
  private static final int BATCH = 32;

  private PenguinTrainings() {}

  /**
   * What the runs ended with, one value a seed.
   *
   * @param accuracies on the 69 test rows
   * @param losses mean cross-entropy of the last epoch
   */
  record Runs(double[] accuracies, double[] losses) {}

  /** Parameters of a network 4-hidden-3, as DJL counts them. */
  static long parameters(int hidden) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Block network = network(hidden);
      network.initialize(manager, DataType.FLOAT32, new Shape(1, 4));
      return network.getParameters().values().stream()
          .map(Parameter::getArray)
          .mapToLong(NDArray::size)
          .sum();
    }
  }

  /** What DJL's cross-entropy gives for scores that favour no class. */
  static double lossOfGuessing(int classes) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray scores = manager.zeros(new Shape(1, classes));
      return Loss.softmaxCrossEntropyLoss()
          .evaluate(new NDList(manager.create(new int[] {0})), new NDList(scores))
          .getFloat();
    }
  }

  /** DJL's mean squared error with a weight on some pairs of numbers. */
  static double meanSquaredError(Loss loss, float[] expected, float[] predicted) {
    try (NDManager manager = NDManager.newBaseManager()) {
      return loss.evaluate(
              new NDList(manager.create(expected)), new NDList(manager.create(predicted)))
          .getFloat();
    }
  }

  /** Trains with the seeds 1 to 8, on scaled inputs where there is a scaler. */
  static Runs run(Penguins penguins, Optional<Scaler> scaler) throws IOException {
    Optional<Scaler.Fitted> fitted = scaler.map(kind -> kind.fit(penguins.trainX()));
    float[][] train = fitted.map(f -> f.apply(penguins.trainX())).orElse(penguins.trainX());
    float[][] test = fitted.map(f -> f.apply(penguins.testX())).orElse(penguins.testX());
    double[] accuracies = new double[SEEDS];
    double[] losses = new double[SEEDS];
    for (int i = 0; i < SEEDS; i++) {
      Engine.getInstance().setRandomSeed(i + 1);
      try (Model model = Model.newInstance("penguins")) {
        model.setBlock(network(10));
        try (Trainer trainer = model.newTrainer(config())) {
          losses[i] = fit(trainer, train, penguins.trainY());
          accuracies[i] = accuracy(trainer, test, penguins.testY());
        }
      } catch (TranslateException e) {
        throw new IOException("a batch could not be made", e);
      }
    }
    return new Runs(accuracies, losses);
  }

  private static Block network(int hidden) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(hidden).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(3).build());
  }

  private static DefaultTrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss("loss"))
        .optOptimizer(Optimizer.adam().build())
        .addTrainingListeners(new EvaluatorTrainingListener());
  }

  private static double fit(Trainer trainer, float[][] rows, int[] labels)
      throws IOException, TranslateException {
    trainer.setMetrics(new Metrics());
    trainer.initialize(new Shape(1, rows[0].length));
    NDManager manager = trainer.getManager();
    ArrayDataset dataset =
        new ArrayDataset.Builder()
            .setData(manager.create(rows))
            .optLabels(manager.create(labels))
            .setSampling(BATCH, true)
            .build();
    EasyTrain.fit(trainer, EPOCHS, dataset, null);
    Metric last = trainer.getMetrics().latestMetric("train_epoch_loss");
    return last.getValue();
  }

  private static double accuracy(Trainer trainer, float[][] rows, int[] labels) {
    NDArray scores =
        trainer.evaluate(new NDList(trainer.getManager().create(rows))).singletonOrThrow();
    long[] predicted = scores.argMax(1).toLongArray();
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += predicted[i] == labels[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }
}
