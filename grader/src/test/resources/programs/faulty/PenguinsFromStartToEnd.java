// fault: check/split-after-scaling
// why: a whole program that does nearly all right; the table was scaled before it was split,
//      in the method above.
// also: check/scaler-leak

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
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.prepare.Splits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** From the table to the saved network. */
public class PenguinsFromStartToEnd {
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
  private static final long SEED = 0;
  private static final int BATCH = 16;
  private static final int EPOCHS = 100;

  private final float[][] features;
  private final int[] classes;
  private Split split;

  PenguinsFromStartToEnd(float[][] features, int[] classes) {
    this.features = features;
    this.classes = classes;
  }

  // 2. know the data
  void describe() {
    int[] count = new int[SPECIES.size()];
    for (int c : classes) {
      count[c]++;
    }
    System.out.println(features.length + " penguins, by species " + Arrays.toString(count));
  }

  // 3. prepare: every column to mean 0 and standard deviation 1
  void standardise() {
    for (int j = 0; j < features[0].length; j++) {
      double mean = 0;
      for (float[] row : features) {
        mean += row[j] / features.length;
      }
      double variance = 0;
      for (float[] row : features) {
        variance += (row[j] - mean) * (row[j] - mean) / features.length;
      }
      for (float[] row : features) {
        row[j] = (float) ((row[j] - mean) / Math.sqrt(variance));
      }
    }
  }

  void split() {
    split = Splits.stratified(classes, 0.2, SEED);
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ check/split-after-scaling
  }

  // 4. architecture
  static Block network() {
    return new SequentialBlock()
        .add(Linear.builder().setUnits(10).build())
        .add(Activation::relu)
        .add(Linear.builder().setUnits(SPECIES.size()).build());
  }

  // 5. loss and optimizer
  static TrainingConfig config() {
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        .addTrainingListeners(TrainingListener.Defaults.logging());
  }

  private ArrayDataset rows(NDManager manager, int[] which, boolean shuffle) {
    return new ArrayDataset.Builder()
        .setData(manager.create(Splits.take(features, which)))
        .optLabels(manager.create(Splits.take(classes, which)))
        .setSampling(BATCH, shuffle)
        .build();
  }

  // 6. train
  void train(Model model) throws IOException, TranslateException {
    Engine.getInstance().setRandomSeed(2);
    try (Trainer trainer = model.newTrainer(config())) {
      trainer.setMetrics(new Metrics());
      trainer.initialize(new Shape(1, features[0].length));
      EasyTrain.fit(trainer, EPOCHS, rows(trainer.getManager(), split.train(), true), null);
      List<Metric> losses = trainer.getMetrics().getMetric("train_epoch_SoftmaxCrossEntropyLoss");
      System.out.println("loss " + losses.get(0).getValue() + " … " + losses.get(EPOCHS - 1).getValue());
    }
  }

  // 7. and 8. predict and measure
  double accuracy(Model model) {
    int right = 0;
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDArray x = manager.create(Splits.take(features, split.test()));
      NDArray scores =
          model
              .getBlock()
              .forward(new ParameterStore(manager, false), new NDList(x), false)
              .singletonOrThrow();
      long[] predicted = scores.argMax(1).toLongArray();
      int[] truth = Splits.take(classes, split.test());
      for (int i = 0; i < truth.length; i++) {
        if (predicted[i] == truth[i]) {
          right++;
        }
      }
      return right / (double) truth.length;
    }
  }

  public static void main(String[] args) throws IOException, TranslateException {
    Penguins known = Penguins.load();
    float[][] x = Arrays.copyOf(known.trainX(), known.trainX().length + known.testX().length);
    System.arraycopy(known.testX(), 0, x, known.trainX().length, known.testX().length);
    int[] y = Arrays.copyOf(known.trainY(), x.length);
    System.arraycopy(known.testY(), 0, y, known.trainY().length, known.testY().length);

    PenguinsFromStartToEnd all = new PenguinsFromStartToEnd(x, y);
    all.describe();
    all.standardise();
 // ~~~~~~~~~~~~~~~~~ check/split-after-scaling
    all.split();
 // ~~~~~~~~~~~ check/split-after-scaling
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(network());
      all.train(model);
      System.out.println("accuracy on the test rows " + all.accuracy(model));
      // 10. share
      model.save(Path.of("models"), "penguins");
    }
  }
}
