package io.gradus.datasets.standin;

/** Square roots of small covariance matrices. */
final class Cholesky {
  private Cholesky() {}

  /**
   * The lower triangle L with L Lᵀ = matrix.
   *
   * @throws ArithmeticException if the matrix is not positive definite
   */
  static double[][] lower(double[][] matrix) {
    int n = matrix.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= l[i][k] * l[j][k];
        }
        if (i == j) {
          if (!(rest > 0)) {
            throw new ArithmeticException("Not positive definite in row " + i);
          }
          l[i][i] = Math.sqrt(rest);
        } else {
          l[i][j] = rest / l[j][j];
        }
      }
    }
    return l;
  }

  /** The x with L x = b. */
  static double[] solve(double[][] l, double[] b) {
    double[] x = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      double rest = b[i];
      for (int k = 0; k < i; k++) {
        rest -= l[i][k] * x[k];
      }
      x[i] = rest / l[i][i];
    }
    return x;
  }

  /** L x. */
  static double[] multiply(double[][] l, double[] x) {
    double[] product = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k <= i; k++) {
        product[i] += l[i][k] * x[k];
      }
    }
    return product;
  }
}
