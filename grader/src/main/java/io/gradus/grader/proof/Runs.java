package io.gradus.grader.proof;

/**
 * How often something that depends on chance came out well.
 *
 * @param tried grading seeds
 * @param passed how many of them passed
 */
public record Runs(int tried, int passed) {
  private static final double CONFIDENCE = 0.95;
  private static final int STEPS = 60;

  /** Nothing tried. */
  public static final Runs NONE = new Runs(0, 0);

  public Runs {
    if (passed < 0 || passed > tried) {
      throw new IllegalArgumentException(passed + " of " + tried);
    }
  }

  /**
   * The largest rate of failure that these runs leave plausible: the upper end of the one-sided 95
   * % interval of Clopper and Pearson (1934). With no failure in 300 runs it is 0.0099.
   */
  public double flakeBound() {
    if (passed == 0) {
      return 1;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < STEPS; i++) {
      double rate = (low + high) / 2;
      if (atMost(tried - passed, rate) > 1 - CONFIDENCE) {
        low = rate;
      } else {
        high = rate;
      }
    }
    return high;
  }

  /** Probability of at most so many failures among the tried, by the logarithms of the terms. */
  private double atMost(int failures, double rate) {
    double sum = 0;
    double choose = 0; // logarithm of "tried over k"
    for (int k = 0; k <= failures; k++) {
      sum += Math.exp(choose + k * Math.log(rate) + (tried - k) * Math.log1p(-rate));
      choose += Math.log(tried - k) - Math.log(k + 1);
    }
    return sum;
  }
}
