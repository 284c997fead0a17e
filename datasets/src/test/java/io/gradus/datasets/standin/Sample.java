package io.gradus.datasets.standin;

import io.gradus.datasets.read.Penguin;
import java.util.List;

/** Statistics of measured penguins, computed the plain way. */
record Sample(
    double[] mean, double[] deviation, double[] minimum, double[] maximum, double[][] correlation) {
  static Sample of(List<Penguin> penguins) {
    int n = 4;
    float[][] x = penguins.stream().map(Penguin::measurements).toArray(float[][]::new);
    double[] mean = new double[n];
    double[] minimum = new double[n];
    double[] maximum = new double[n];
    for (int i = 0; i < n; i++) {
      minimum[i] = Double.MAX_VALUE;
      for (float[] row : x) {
        mean[i] += row[i] / x.length;
        minimum[i] = Math.min(minimum[i], row[i]);
        maximum[i] = Math.max(maximum[i], row[i]);
      }
    }
    double[][] covariance = new double[n][n];
    for (float[] row : x) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (x.length - 1);
        }
      }
    }
    double[] deviation = new double[n];
    double[][] correlation = new double[n][n];
    for (int i = 0; i < n; i++) {
      deviation[i] = Math.sqrt(covariance[i][i]);
      for (int j = 0; j < n; j++) {
        correlation[i][j] = covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
      }
    }
    return new Sample(mean, deviation, minimum, maximum, correlation);
  }
}
