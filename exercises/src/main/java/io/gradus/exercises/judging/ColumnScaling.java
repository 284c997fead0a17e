package io.gradus.exercises.judging;

import java.util.Optional;

/**
 * A scaling of columns, {@code factor · x + shift} for each: what standardising and min-max scaling
 * have in common. The grader reads it off a learner's scaled rows, and then scales by itself.
 *
 * @param factor by column, positive; 0 for a column that has one value only
 * @param shift by column
 */
public record ColumnScaling(double[] factor, double[] shift) {
  /** Largest deviation that rounding to float32 can explain, relative to what is added up. */
  private static final double ROUNDING = 1e-5;

  /**
   * Reads the scaling off rows and what became of them.
   *
   * @param rows {@code (N, columns)}, at least one
   * @param scaled of the same shape
   * @return empty if no scaling of columns explains them: a number is not finite, a column depends
   *     on more than its own value, falls where it should rise, or differs where it was constant
   */
  public static Optional<ColumnScaling> between(float[][] rows, float[][] scaled) {
    int columns = rows[0].length;
    double[] factor = new double[columns];
    double[] shift = new double[columns];
    for (int j = 0; j < columns; j++) {
      int least = 0;
      int most = 0;
      for (int i = 0; i < rows.length; i++) {
        least = rows[i][j] < rows[least][j] ? i : least;
        most = rows[i][j] > rows[most][j] ? i : most;
      }
      double range = (double) rows[most][j] - rows[least][j];
      double scaledRange = (double) scaled[most][j] - scaled[least][j];
      factor[j] = range == 0 ? 0 : scaledRange / range;
      shift[j] = scaled[least][j] - factor[j] * rows[least][j];
      if (!Double.isFinite(shift[j]) || (range != 0 && !(factor[j] > 0))) {
        return Optional.empty();
      }
    }
    ColumnScaling scaling = new ColumnScaling(factor, shift);
    return scaling.explains(rows, scaled) ? Optional.of(scaling) : Optional.empty();
  }

  /** Whether the rows became what this scaling makes of them, up to rounding. */
  public boolean explains(float[][] rows, float[][] scaled) {
    if (rows.length != scaled.length) {
      return false;
    }
    for (int i = 0; i < rows.length; i++) {
      if (scaled[i].length != factor.length) {
        return false;
      }
      for (int j = 0; j < factor.length; j++) {
        double expected = factor[j] * rows[i][j] + shift[j];
        double added = Math.abs(factor[j] * rows[i][j]) + Math.abs(shift[j]) + 1;
        // Written so that NaN is a disagreement.
        if (!(Math.abs(expected - scaled[i][j]) <= ROUNDING * added)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rows, scaled. */
  public float[][] apply(float[][] rows) {
    float[][] out = new float[rows.length][factor.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < factor.length; j++) {
        out[i][j] = (float) (factor[j] * rows[i][j] + shift[j]);
      }
    }
    return out;
  }
}
