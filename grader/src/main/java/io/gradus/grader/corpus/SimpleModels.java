package io.gradus.grader.corpus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What can be had without a network: the five nearest neighbours, and least squares on the features
 * and their products (one output a class). The better of both is what a network has to reach.
 */
final class SimpleModels {
  private static final int NEIGHBOURS = 5;

  /** Products are taken of so few features only: 20 give 231 columns. */
  private static final int MOST_FEATURES = 20;

  private static final double RIDGE = 1.0;

  private final Task task;

  /** Learns from the task's training rows. */
  SimpleModels(Task task) {
    this.task = task.scaled();
  }

  /**
   * The better model's score.
   *
   * @param validation the better one's on the validation rows
   * @param test that model's on the test rows
   */
  record Scores(double validation, double test) {}

  Scores scores() {
    Scores neighbours = scores(this::vote);
    double[][] weights = leastSquares();
    Scores squares = scores(row -> output(weights, row));
    return squares.validation() > neighbours.validation() ? squares : neighbours;
  }

  private interface Model {
    double predict(float[] row);
  }

  private Scores scores(Model model) {
    return new Scores(score(model, task.validation()), score(model, task.test()));
  }

  private double score(Model model, Task.Rows rows) {
    double[] predicted = Arrays.stream(rows.x()).mapToDouble(model::predict).toArray();
    return task.score(predicted, rows.y());
  }

  private double vote(float[] row) {
    float[] targets = task.train().y();
    int[] nearest =
        IntStream.range(0, targets.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> distance(row, task.train().x()[i])))
            .limit(NEIGHBOURS)
            .mapToInt(Integer::intValue)
            .toArray();
    if (!task.isClassification()) {
      return Arrays.stream(nearest).mapToDouble(i -> targets[i]).average().orElseThrow();
    }
    double[] votes = new double[task.classes()];
    for (int i : nearest) {
      votes[(int) targets[i]]++;
    }
    return largest(votes);
  }

  private static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  private static double[] columns(float[] row) {
    int features = row.length;
    boolean products = features <= MOST_FEATURES;
    double[] columns = new double[1 + features + (products ? features * (features + 1) / 2 : 0)];
    columns[0] = 1;
    int at = 1;
    for (float value : row) {
      columns[at++] = value;
    }
    for (int i = 0; products && i < features; i++) {
      for (int j = i; j < features; j++) {
        columns[at++] = row[i] * row[j];
      }
    }
    return columns;
  }

  private double output(double[][] weights, float[] row) {
    double[] columns = columns(row);
    double[] outputs = new double[task.outputs()];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < outputs.length; j++) {
        outputs[j] += columns[i] * weights[i][j];
      }
    }
    return task.isClassification() ? largest(outputs) : outputs[0];
  }

  /** Solves the normal equations by elimination; the ridge keeps them solvable. */
  private double[][] leastSquares() {
    int size = columns(task.train().x()[0]).length;
    int outputs = task.outputs();
    double[][] system = new double[size][size + outputs];
    for (int row = 0; row < task.train().size(); row++) {
      double[] columns = columns(task.train().x()[row]);
      float target = task.train().y()[row];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          system[i][j] += columns[i] * columns[j];
        }
        for (int k = 0; k < outputs; k++) {
          double wanted = task.isClassification() ? (target == k ? 1 : 0) : target;
          system[i][size + k] += columns[i] * wanted;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      system[i][i] += RIDGE;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int i = 0; i < size; i++) {
        if (i != pivot) {
          double factor = system[i][pivot] / system[pivot][pivot];
          for (int j = pivot; factor != 0 && j < size + outputs; j++) {
            system[i][j] -= factor * system[pivot][j];
          }
        }
      }
    }
    double[][] weights = new double[size][outputs];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < outputs; k++) {
        weights[i][k] = system[i][size + k] / system[i][i];
      }
    }
    return weights;
  }
}
