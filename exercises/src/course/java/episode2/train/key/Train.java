package episode2.train.key;

import ai.djl.Model;
import ai.djl.metric.Metric;
import ai.djl.metric.Metrics;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.EasyTrain;
import ai.djl.training.Trainer;
import ai.djl.training.TrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.evaluator.Accuracy;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.translate.TranslateException;
import episode2.train.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;

/** Exercise 2.26: train the penguin network on scaled inputs. */
@Exercise("2.26-train")
public class Train implements Contract {

  @Step(3)
  @Override
  public float[][] scale(float[][] train, float[][] rows) {
    // region scale
    int features = train[0].length;
    float[][] scaled = new float[rows.length][features];
    for (int j = 0; j < features; j++) {
      double mean = 0;
      for (float[] row : train) {
        mean += row[j] / train.length;
      }
      double variance = 0;
      for (float[] row : train) {
        variance += (row[j] - mean) * (row[j] - mean) / train.length;
      }
      double deviation = variance > 0 ? Math.sqrt(variance) : 1;
      for (int i = 0; i < rows.length; i++) {
        scaled[i][j] = (float) ((rows[i][j] - mean) / deviation);
      }
    }
    return scaled;
    // starter
    // // Bring every column to a common size. Measure the training rows, scale the given ones.
    // return rows;
    // endregion
  }

  @Step(4)
  @Override
  public Block network(long features, long classes) {
    // region network
    SequentialBlock network =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(classes).build());
    network.setInitializer(new XavierInitializer(), Parameter.Type.WEIGHT);
    return network;
    // starter
    // // Your network of 2.16.
    // return new BuildNet().network(features, classes);
    // endregion
  }

  @Step(5)
  @Override
  public TrainingConfig config() {
    // region config
    return new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
        .optOptimizer(Optimizer.adam().build())
        .addEvaluator(new Accuracy())
        .addTrainingListeners(TrainingListener.Defaults.basic());
    // starter
    // // Softmax cross-entropy as the loss, Adam as the optimizer, and a listener: see the page.
    // return new DefaultTrainingConfig(Loss.l2Loss());
    // endregion
  }

  @Step(6)
  @Override
  public void fit(Trainer trainer, float[][] rows, int[] labels)
      throws IOException, TranslateException {
    NDManager manager = trainer.getManager();
    ArrayDataset train =
        new ArrayDataset.Builder()
            .setData(manager.create(rows))
            .optLabels(manager.create(labels))
            .setSampling(32, true)
            .build();
    // region fit
    EasyTrain.fit(trainer, 100, train, null);
    // starter
    // // Train for 100 epochs.
    // endregion
  }

  /** Trains on the course's penguins, draws the loss, and counts the test rows that are right. */
  public static void main(String[] args) throws IOException, TranslateException {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    Train solution = new Train();
    float[][] rows = solution.scale(penguins.trainX(), penguins.trainX());
    float[][] testRows = solution.scale(penguins.trainX(), penguins.testX());
    try (Model model = Model.newInstance("penguins")) {
      model.setBlock(solution.network(4, 3));
      try (Trainer trainer = model.newTrainer(solution.config())) {
        trainer.setMetrics(new Metrics());
        trainer.initialize(new Shape(1, 4));
        solution.fit(trainer, rows, penguins.trainY());
        draw(trainer);
        NDManager manager = trainer.getManager();
        NDArray scores = trainer.evaluate(new NDList(manager.create(testRows))).singletonOrThrow();
        long[] predicted = scores.argMax(1).toLongArray();
        int right = 0;
        for (int i = 0; i < predicted.length; i++) {
          right += predicted[i] == penguins.testY()[i] ? 1 : 0;
        }
        System.out.printf("%d of %d test rows are right%n", right, predicted.length);
      }
    }
  }

  private static void draw(Trainer trainer) throws IOException {
    String name = "train_epoch_" + trainer.getLoss().getName();
    if (!trainer.getMetrics().hasMetric(name)) {
      System.out.println(
          "No loss was noted: config() has no listener that does so, or fit no epoch.");
      return;
    }
    double[] losses =
        trainer.getMetrics().getMetric(name).stream().mapToDouble(Metric::getValue).toArray();
    System.out.printf(
        "loss %.3f in the first epoch, %.3f in the last%n", losses[0], losses[losses.length - 1]);
    System.out.println("Picture: " + Plot.loss(losses).png(Path.of("pictures", "train.png")));
  }
}
