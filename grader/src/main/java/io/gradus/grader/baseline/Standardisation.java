package io.gradus.grader.baseline;

/**
 * Brings each column to mean 0 and deviation 1 (of the population, as scikit-learn's
 * StandardScaler), with figures from the training rows alone. A constant column becomes 0.
 */
final class Standardisation {
  private final double[] mean;
  private final double[] deviation;

  private Standardisation(double[] mean, double[] deviation) {
    this.mean = mean;
    this.deviation = deviation;
  }

  /**
   * @throws IllegalArgumentException if there are no rows, or they differ in width
   */
  static Standardisation fit(float[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("no training rows");
    }
    int width = rows[0].length;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (float[] row : rows) {
      check(row, width);
      for (int column = 0; column < width; column++) {
        mean[column] += row[column] / rows.length;
      }
    }
    for (float[] row : rows) {
      for (int column = 0; column < width; column++) {
        double difference = row[column] - mean[column];
        deviation[column] += difference * difference / rows.length;
      }
    }
    for (int column = 0; column < width; column++) {
      double root = Math.sqrt(deviation[column]);
      deviation[column] = root > 0 ? root : 1;
    }
    return new Standardisation(mean, deviation);
  }

  /** The row, standardised. */
  double[] apply(float[] row) {
    check(row, mean.length);
    double[] out = new double[row.length];
    for (int column = 0; column < row.length; column++) {
      out[column] = (row[column] - mean[column]) / deviation[column];
    }
    return out;
  }

  private static void check(float[] row, int width) {
    if (row.length != width) {
      throw new IllegalArgumentException(
          "a row of %d columns among rows of %d".formatted(row.length, width));
    }
  }
}
