// trap: check/split-after-scaling
// why: a whole program in ten steps: split first, scaler of the training rows, validation cut
//      from training, test once.

package episode2;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The ten steps on the penguins. */
public class PenguinsAllTheWay {
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
  private static final int BATCH = 16;
  private static final int EPOCHS = 120;

  private record Rows(float[][] x, int[] y) {
    Rows take(int[] which) {
      return new Rows(Splits.take(x, which), Splits.take(y, which));
    }

    ArrayDataset in(NDManager manager, Scaler.Fitted scaler, boolean shuffle) {
      return new ArrayDataset.Builder()
          .setData(manager.create(scaler.apply(x)))
          .optLabels(manager.create(y))
          .setSampling(BATCH, shuffle)
          .build();
    }
  }

  private final Rows train;
  private final Rows validation;
  private final Rows test;
  private final Scaler.Fitted scaler;

  private PenguinsAllTheWay(Rows known, Rows test) {
    Split inner = Splits.stratified(known.y(), 0.2, 7);
    this.train = known.take(inner.train());
    this.validation = known.take(inner.test());
    this.test = test;
    this.scaler = Scaler.standard().fit(train.x());
  }

  private static Block network(int hidden) {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(hidden).build())
        .add(Activation::relu)
        .add(Dropout.builder().optRate(0.1f).build())
        .add(Linear.builder().setUnits(SPECIES.size()).build());
  }

  private static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().optLearningRateTracker(Tracker.fixed(2e-3f)).build())
        .addEvaluator(new Accuracy())
        .addTrainingListeners(new EvaluatorTrainingListener());
  }

  private double[] fit(Model model) throws IOException, TranslateException {
    try (Trainer trainer = model.newTrainer(config())) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, train.x()[0].length));
      NDManager manager = trainer.getManager();
      EasyTrain.fit(
          trainer, EPOCHS, train.in(manager, scaler, true), validation.in(manager, scaler, false));
      return trainer.getMetrics().getMetric("validate_epoch_SoftmaxCrossEntropyLoss").stream()
          .mapToDouble(Metric::getValue)
          .toArray();
    }
  }

  private float[][] probabilities(Model model, Rows rows) {
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray x = manager.create(scaler.apply(rows.x()));
      NDArray p =
          model
              .getBlock()
              .forward(new ParameterStore(manager, false), new NDList(x), false)
              .singletonOrThrow()
              .softmax(1);
      float[][] out = new float[rows.y().length][];
      for (int i = 0; i < out.length; i++) {
        out[i] = p.get(i).toFloatArray();
      }
      return out;
    }
  }

  private static int largest(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }

  private int[][] confusion(float[][] probabilities) {
    int[][] counts = new int[SPECIES.size()][SPECIES.size()];
    for (int i = 0; i < probabilities.length; i++) {
      counts[test.y()[i]][largest(probabilities[i])]++;
    }
    return counts;
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    PenguinsAllTheWay way =
        new PenguinsAllTheWay(
            new Rows(penguins.trainX(), penguins.trainY()),
            new Rows(penguins.testX(), penguins.testY()));
    int best = 0;
    double lowest = Double.MAX_VALUE;
    for (int hidden : new int[] {4, 10, 30}) {
      Engine.getInstance().setRandomSeed(3);
      try (Model model = Model.newInstance("try-" + hidden)) {
        model.setBlock(network(hidden));
        double last = Arrays.stream(way.fit(model)).skip(EPOCHS - 10).average().orElseThrow();
        if (last < lowest) {
          lowest = last;
          best = hidden;
        }
      }
    }
    System.out.println("chosen by validation: " + best + " hidden units");
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(network(best));
      way.fit(model);
      System.out.println(Arrays.deepToString(way.confusion(way.probabilities(model, way.test))));
      model.save(Path.of("models"), "penguins");
    }
  }
}
