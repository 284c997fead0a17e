package episode2.cross_validation.key;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import episode2.cross_validation.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Exercise 2.38: cross-validation. */
@Exercise("2.38-cross-validation")
public class CrossValidation implements Contract {

  @Step(8)
  @Override
  public double[] crossValidate(float[][] rows, int[] labels, int folds, long seed, Recipe recipe) {
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      order.add(row);
    }
    // region shuffle
    Collections.shuffle(order, new Random(seed));
    // starter
    // // Neighbours in the file are of one class. Bring the rows into another order.
    // endregion
    double[] scores = new double[folds];
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> train = new ArrayList<>();
      List<Integer> test = new ArrayList<>();
      for (int i = 0; i < order.size(); i++) {
        // region deal
        (i % folds == fold ? test : train).add(order.get(i));
        // starter
        // // Which rows does this fold test on, which does it learn from?
        // train.add(order.get(i));
        // endregion
      }
      // region fold
      Scaling scaling = recipe.measure(pick(rows, train));
      Classifier classifier = recipe.start();
      classifier.train(scaling.scale(pick(rows, train)), pick(labels, train));
      scores[fold] = classifier.accuracy(scaling.scale(pick(rows, test)), pick(labels, test));
      // starter
      // // Measure, start, train, score.
      // endregion
    }
    return scores;
  }

  private static float[][] pick(float[][] rows, List<Integer> places) {
    return places.stream().map(place -> rows[place]).toArray(float[][]::new);
  }

  private static int[] pick(int[] labels, List<Integer> places) {
    return places.stream().mapToInt(place -> labels[place]).toArray();
  }

  @Step(8)
  @Override
  public Summary summarize(double[] scores) {
    // region summarize
    double mean = Arrays.stream(scores).sum() / scores.length;
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    return new Summary(mean, Math.sqrt(squares / (scores.length - 1)));
    // starter
    // // The mean, and how far the scores are from it.
    // return new Summary(0, 0);
    // endregion
  }

  /** Cross-validates a network of one layer on the training rows of the penguins. */
  public static void main(String[] args) {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    CrossValidation solution = new CrossValidation();
    for (long seed = 1; seed <= 2; seed++) {
      List<OneLayer> started = new ArrayList<>();
      Recipe recipe =
          new Recipe() {
            @Override
            public Scaling measure(float[][] rows) {
              return Range.of(rows);
            }

            @Override
            public Classifier start() {
              started.add(new OneLayer());
              return started.get(started.size() - 1);
            }
          };
      double[] scores =
          solution.crossValidate(penguins.trainX(), penguins.trainY(), 5, seed, recipe);
      started.forEach(OneLayer::close);
      Summary summary = solution.summarize(scores);
      System.out.printf(
          "seed %d: %s, mean %.3f ± %.3f%n",
          seed,
          Arrays.stream(scores).mapToObj("%.3f"::formatted).toList(),
          summary.mean(),
          summary.deviation());
    }
  }

  /** Brings columns to the range from 0 to 1. */
  private record Range(float[] least, float[] most) implements Scaling {
    static Range of(float[][] rows) {
      float[] least = rows[0].clone();
      float[] most = rows[0].clone();
      for (float[] row : rows) {
        for (int j = 0; j < row.length; j++) {
          least[j] = Math.min(least[j], row[j]);
          most[j] = Math.max(most[j], row[j]);
        }
      }
      return new Range(least, most);
    }

    @Override
    public float[][] scale(float[][] rows) {
      float[][] scaled = new float[rows.length][least.length];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < least.length; j++) {
          scaled[i][j] = (rows[i][j] - least[j]) / (most[j] - least[j]);
        }
      }
      return scaled;
    }
  }

  /** A network without a hidden layer: for each class, is it this one or not? */
  private static final class OneLayer implements Classifier, AutoCloseable {
    private final Model model = Model.newInstance("one layer");
    private final Trainer trainer;

    OneLayer() {
      model.setBlock(Linear.builder().setUnits(3).build());
      trainer =
          model.newTrainer(
              new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                  .optOptimizer(
                      Optimizer.adam().optLearningRateTracker(Tracker.fixed(0.1f)).build()));
      trainer.initialize(new Shape(1, 4));
    }

    @Override
    public void train(float[][] rows, int[] labels) {
      NDManager manager = trainer.getManager();
      NDList data = new NDList(manager.create(rows));
      NDList truth = new NDList(manager.create(labels).oneHot(3));
      for (int step = 0; step < 300; step++) {
        try (GradientCollector collector = trainer.newGradientCollector()) {
          collector.backward(trainer.getLoss().evaluate(truth, trainer.forward(data)));
        }
        trainer.step();
      }
    }

    @Override
    public double accuracy(float[][] rows, int[] labels) {
      NDArray scores = trainer.evaluate(new NDList(trainer.getManager().create(rows))).head();
      long[] found = scores.argMax(1).toLongArray();
      int right = 0;
      for (int i = 0; i < labels.length; i++) {
        right += found[i] == labels[i] ? 1 : 0;
      }
      return (double) right / labels.length;
    }

    @Override
    public void close() {
      trainer.close();
      model.close();
    }
  }
}
