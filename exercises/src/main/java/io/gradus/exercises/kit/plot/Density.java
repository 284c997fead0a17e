package io.gradus.exercises.kit.plot;

/** Estimates how dense values lie: a Gaussian kernel with Scott's bandwidth (Scott, 1992). */
final class Density {
  private Density() {}

  /**
   * The density at some places; it integrates to 1.
   *
   * @param values at least one, finite
   * @param at where to estimate
   * @param least the least bandwidth, for values that are all alike
   */
  static double[] at(double[] values, double[] at, double least) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / Math.max(1, values.length - 1);
    }
    double width = Math.max(least, Math.sqrt(variance) * Math.pow(values.length, -0.2));
    double[] density = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      for (double value : values) {
        double z = (at[i] - value) / width;
        density[i] += Math.exp(-0.5 * z * z);
      }
      density[i] /= values.length * width * Math.sqrt(2 * Math.PI);
    }
    return density;
  }
}
