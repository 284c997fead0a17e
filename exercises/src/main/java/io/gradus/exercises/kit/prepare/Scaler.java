package io.gradus.exercises.kit.prepare;

/**
 * Brings the columns of a table to a common size. What a column is shifted and divided by is
 * measured on the training rows only, and then used for all rows:
 *
 * <pre>{@code
 * Scaler.Fitted scaler = Scaler.standard().fit(trainX);
 * float[][] scaledTrain = scaler.apply(trainX);
 * float[][] scaledTest = scaler.apply(testX);
 * }</pre>
 */
public sealed interface Scaler permits Scaler.Standard, Scaler.MinMax {

  /** To mean 0 and standard deviation 1 on the training rows (divided by N, as scikit-learn). */
  static Scaler standard() {
    return new Standard();
  }

  /** To 0 for the smallest and 1 for the largest training value; other rows may go beyond. */
  static Scaler minMax() {
    return new MinMax();
  }

  /**
   * Measures the training rows.
   *
   * @param train {@code (N, columns)}, at least one row, all values finite
   * @throws IllegalArgumentException if rows differ in length or a value is NaN or infinite; the
   *     message names row and column
   */
  Fitted fit(float[][] train);

  /** {@link Scaler#standard()}. */
  record Standard() implements Scaler {
    @Override
    public Fitted fit(float[][] train) {
      int columns = Table.columns("training rows", train);
      double[] shift = new double[columns];
      double[] divisor = new double[columns];
      for (int j = 0; j < columns; j++) {
        if (isConstant(train, j)) {
          shift[j] = train[0][j];
          continue; // a sum of squares would leave a speck of rounding to divide by
        }
        for (float[] row : train) {
          shift[j] += row[j] / (double) train.length;
        }
        double variance = 0;
        for (float[] row : train) {
          variance += (row[j] - shift[j]) * (row[j] - shift[j]) / train.length;
        }
        divisor[j] = Math.sqrt(variance);
      }
      return new Fitted(shift, divisor);
    }
  }

  /** {@link Scaler#minMax()}. */
  record MinMax() implements Scaler {
    @Override
    public Fitted fit(float[][] train) {
      int columns = Table.columns("training rows", train);
      double[] shift = new double[columns];
      double[] divisor = new double[columns];
      for (int j = 0; j < columns; j++) {
        double largest = train[0][j];
        shift[j] = train[0][j];
        for (float[] row : train) {
          shift[j] = Math.min(shift[j], row[j]);
          largest = Math.max(largest, row[j]);
        }
        divisor[j] = largest - shift[j];
      }
      return new Fitted(shift, divisor);
    }
  }

  private static boolean isConstant(float[][] rows, int column) {
    for (float[] row : rows) {
      if (row[column] != rows[0][column]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A scaler that has seen the training rows: (value - shift) / divisor, column by column. A column
   * that was constant there has divisor 0 and becomes 0 in every row: it says nothing.
   */
  final class Fitted {
    private final double[] shift;
    private final double[] divisor;

    private Fitted(double[] shift, double[] divisor) {
      this.shift = shift;
      this.divisor = divisor;
    }

    /**
     * The rows, scaled.
     *
     * @param rows {@code (M, columns)} in the training rows' columns
     * @return {@code (M, columns)}, a new table
     * @throws IllegalArgumentException if a row has other columns or a value is not finite
     */
    public float[][] apply(float[][] rows) {
      Table.check("rows", rows, shift.length);
      float[][] scaled = new float[rows.length][shift.length];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < shift.length; j++) {
          scaled[i][j] = divisor[j] == 0 ? 0 : (float) ((rows[i][j] - shift[j]) / divisor[j]);
        }
      }
      return scaled;
    }

    /** Subtracted from each column, in the column's unit: {@code (columns)}. */
    public double[] shift() {
      return shift.clone();
    }

    /** What each column is divided by, in its unit: {@code (columns)}; 0 if it was constant. */
    public double[] divisor() {
      return divisor.clone();
    }
  }
}
