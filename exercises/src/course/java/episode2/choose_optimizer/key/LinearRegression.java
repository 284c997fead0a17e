package episode2.choose_optimizer.key;

import episode2.choose_optimizer.View;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * One linear layer and the mean of squared errors, in doubles: the grader's own gradients, on rows
 * whose columns differ in size.
 *
 * <p>Weights are flat: {@code (outputs, features)} by rows, then the biases.
 */
record LinearRegression(float[][] rows, float[][] targets, int outputs, double[] start) {
  private static final int ROWS = 24;
  private static final double[] COLUMN_SIZES = {0.1, 1, 10};

  /** In units of the column; some ten thousand roundings of float32. */
  private static final double LEAST_GRADIENT = 0.01;

  /**
   * Rows and weights at which no gradient is all but 0: Adam divides by the gradient's size, and
   * would make a large difference of its rounding.
   */
  static LinearRegression draw(RandomGenerator random) {
    LinearRegression drawn = any(random);
    while (!drawn.steep()) {
      drawn = any(random);
    }
    return drawn;
  }

  private boolean steep() {
    double[] gradient = gradient(start);
    for (int i = 0; i < gradient.length; i++) {
      int column = i < outputs * features() ? i % features() : 1;
      if (Math.abs(gradient[i]) < LEAST_GRADIENT * COLUMN_SIZES[column]) {
        return false;
      }
    }
    return true;
  }

  private static LinearRegression any(RandomGenerator random) {
    int outputs = 3 + random.nextInt(3);
    float[][] rows = new float[ROWS][COLUMN_SIZES.length];
    float[][] targets = new float[ROWS][outputs];
    for (int i = 0; i < ROWS; i++) {
      for (int c = 0; c < outputs; c++) {
        targets[i][c] = (float) (3 * random.nextGaussian());
      }
      for (int j = 0; j < COLUMN_SIZES.length; j++) {
        rows[i][j] = (float) (COLUMN_SIZES[j] * (1 + random.nextGaussian()));
      }
    }
    double[] start = new double[outputs * COLUMN_SIZES.length + outputs];
    Arrays.setAll(start, i -> (float) (0.2 * random.nextGaussian()));
    return new LinearRegression(rows, targets, outputs, start);
  }

  private int features() {
    return COLUMN_SIZES.length;
  }

  View.Step startStep() {
    int weights = outputs * features();
    return new View.Step(
        Tensor.ofFloats(floats(start, 0, weights), outputs, features()),
        Tensor.ofFloats(floats(start, weights, start.length), outputs));
  }

  private static float[] floats(double[] values, int from, int to) {
    float[] out = new float[to - from];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[from + i];
    }
    return out;
  }

  /** The mean gradient of the loss. */
  double[] gradient(double[] weights) {
    double[][] scores = new double[rows.length][outputs];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < outputs; c++) {
        scores[i][c] = weights[outputs * features() + c];
        for (int j = 0; j < features(); j++) {
          scores[i][c] += weights[c * features() + j] * rows[i][j];
        }
      }
    }
    double[] gradient = new double[weights.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 0; c < outputs; c++) {
        double error = 2 * (scores[i][c] - targets[i][c]) / (rows.length * outputs);
        gradient[outputs * features() + c] += error;
        for (int j = 0; j < features(); j++) {
          gradient[c * features() + j] += error * rows[i][j];
        }
      }
    }
    return gradient;
  }

  /** Weights after each step, where a step is what the rule makes of a gradient. */
  double[][] train(int steps, UnaryOperator<double[]> rule) {
    double[][] after = new double[steps][];
    double[] weights = start.clone();
    for (int i = 0; i < steps; i++) {
      double[] step = rule.apply(gradient(weights));
      for (int k = 0; k < weights.length; k++) {
        weights[k] += step[k];
      }
      after[i] = weights.clone();
    }
    return after;
  }

  /** Adam by its paper (Kingma and Ba, 2015), with the paper's constants. */
  static UnaryOperator<double[]> adam(double rate, int size) {
    double[] mean = new double[size];
    double[] square = new double[size];
    int[] steps = {0};
    return gradient -> {
      steps[0]++;
      double[] step = new double[size];
      for (int i = 0; i < size; i++) {
        mean[i] = 0.9 * mean[i] + 0.1 * gradient[i];
        square[i] = 0.999 * square[i] + 0.001 * gradient[i] * gradient[i];
        double unbiased = mean[i] / (1 - Math.pow(0.9, steps[0]));
        double size2 = square[i] / (1 - Math.pow(0.999, steps[0]));
        step[i] = -rate * unbiased / (Math.sqrt(size2) + 1e-8);
      }
      return step;
    };
  }
}
