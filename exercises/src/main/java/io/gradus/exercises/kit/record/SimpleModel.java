package io.gradus.exercises.kit.record;

import io.gradus.exercises.kit.prepare.Scaler;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can be had without a network: the five nearest neighbours, or least squares on the features,
 * without or with their products, whichever is best on the validation rows. A network that is
 * clearly worse is too small, or is trained badly.
 */
public final class SimpleModel {
  private static final int NEIGHBOURS = 5;

  /** Products are taken of so few features only: 20 give 231 columns. */
  private static final int MOST_FEATURES_WITH_PRODUCTS = 20;

  private static final double RIDGE = 1.0;

  /** Multiplications for either model, some tenths of a second; what takes more is left out. */
  private static final double MOST_WORK = 1e8;

  private final Scaler.Fitted scaler;
  private final Predictor predictor;

  /**
   * Some rows.
   *
   * @param x {@code (N, features)}
   * @param y {@code (N, outputs)} targets; with classes {@code (N, 1)}, numbers from 0 on
   */
  public record Rows(float[][] x, float[][] y) {
    int size() {
      return x.length;
    }
  }

  private interface Predictor {
    double[] predict(float[] scaled);
  }

  private SimpleModel(Scaler.Fitted scaler, Predictor predictor) {
    this.scaler = scaler;
    this.predictor = predictor;
  }

  /**
   * Learns from training rows, inputs being standardised by them.
   *
   * @param classes how many; 0 where numbers are predicted
   * @return nothing where there are no rows, or too many for the little time that this may take
   */
  public static Optional<SimpleModel> of(Rows train, Rows validation, int classes) {
    if (train.size() == 0 || validation.size() == 0) {
      return Optional.empty();
    }
    Scaler.Fitted scaler = Scaler.standard().fit(train.x());
    float[][] x = scaler.apply(train.x());
    int features = x[0].length;
    Optional<SimpleModel> best = Optional.empty();
    if ((double) x.length * validation.size() * features <= MOST_WORK) {
      best = Optional.of(new SimpleModel(scaler, row -> vote(x, train.y(), classes, row)));
    }
    for (boolean products : new boolean[] {true, false}) {
      double columns = columns(x[0], products).length;
      boolean fits = columns * columns * (x.length + columns / 3) <= MOST_WORK;
      if (fits && (!products || features <= MOST_FEATURES_WITH_PRODUCTS)) {
        double[][] weights = leastSquares(x, train.y(), classes, products);
        SimpleModel squares =
            new SimpleModel(scaler, row -> output(weights, row, classes, products));
        best =
            best.filter(
                    other -> other.error(validation, classes) <= squares.error(validation, classes))
                .or(() -> Optional.of(squares));
      }
    }
    return best;
  }

  /** {@code (N, outputs)}; with classes {@code (N, 1)}, their numbers. */
  public double[][] predict(float[][] x) {
    return Arrays.stream(scaler.apply(x)).map(predictor::predict).toArray(double[][]::new);
  }

  /** With classes the share that is wrong, else the mean of the squared errors. */
  double error(Rows rows, int classes) {
    double[][] predicted = predict(rows.x());
    double sum = 0;
    for (int i = 0; i < predicted.length; i++) {
      for (int j = 0; j < predicted[i].length; j++) {
        double error = predicted[i][j] - rows.y()[i][j];
        sum += (classes > 0 ? (error == 0 ? 0 : 1) : error * error) / predicted[i].length;
      }
    }
    return sum / predicted.length;
  }

  private static double[] vote(float[][] x, float[][] y, int classes, float[] row) {
    int[] nearest = new int[Math.min(NEIGHBOURS, x.length)];
    double[] distances = new double[nearest.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int i = 0; i < x.length; i++) {
      double distance = distance(row, x[i]);
      for (int at = nearest.length - 1; at >= 0 && distance < distances[at]; at--) {
        if (at + 1 < nearest.length) {
          nearest[at + 1] = nearest[at];
          distances[at + 1] = distances[at];
        }
        nearest[at] = i;
        distances[at] = distance;
      }
    }
    double[] sums = new double[classes > 0 ? classes : y[0].length];
    for (int i : nearest) {
      if (classes > 0) {
        sums[(int) y[i][0]]++;
      } else {
        for (int j = 0; j < sums.length; j++) {
          sums[j] += y[i][j] / (double) nearest.length;
        }
      }
    }
    return classes > 0 ? new double[] {largest(sums)} : sums;
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
      double difference = (double) a[i] - b[i];
      sum += difference * difference;
    }
    return sum;
  }

  private static double[] columns(float[] row, boolean products) {
    int features = row.length;
    double[] columns = new double[1 + features + (products ? features * (features + 1) / 2 : 0)];
    columns[0] = 1;
    int at = 1;
    for (float value : row) {
      columns[at++] = value;
    }
    for (int i = 0; products && i < features; i++) {
      for (int j = i; j < features; j++) {
        columns[at++] = (double) row[i] * row[j];
      }
    }
    return columns;
  }

  private static double[] output(double[][] weights, float[] row, int classes, boolean products) {
    double[] columns = columns(row, products);
    double[] outputs = new double[weights[0].length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < outputs.length; j++) {
        outputs[j] += columns[i] * weights[i][j];
      }
    }
    return classes > 0 ? new double[] {largest(outputs)} : outputs;
  }

  /** Solves the normal equations by elimination; the ridge keeps them solvable. */
  private static double[][] leastSquares(float[][] x, float[][] y, int classes, boolean products) {
    int size = columns(x[0], products).length;
    int outputs = classes > 0 ? classes : y[0].length;
    double[][] system = new double[size][size + outputs];
    for (int row = 0; row < x.length; row++) {
      double[] columns = columns(x[row], products);
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          system[i][j] += columns[i] * columns[j];
        }
        for (int k = 0; k < outputs; k++) {
          double wanted = classes > 0 ? (y[row][0] == k ? 1 : 0) : y[row][k];
          system[i][size + k] += columns[i] * wanted;
        }
      }
    }
    for (int i = 0; i < size; i++) {
      system[i][i] += RIDGE;
    }
    for (int pivot = 0; pivot < size; pivot++) {
      for (int i = 0; i < size; i++) {
        double factor = i == pivot ? 0 : system[i][pivot] / system[pivot][pivot];
        for (int j = pivot; factor != 0 && j < size + outputs; j++) {
          system[i][j] -= factor * system[pivot][j];
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
