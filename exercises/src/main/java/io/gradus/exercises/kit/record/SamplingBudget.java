package io.gradus.exercises.kit.record;

/**
 * Says when another sample may be taken, so that all samples together take no more than a share of
 * the time that has passed. What a sample costs is measured, not assumed.
 */
final class SamplingBudget {
  private final double share;
  private long spent;
  private long last;

  /**
   * A budget.
   *
   * @param share of the time that may be spent, 0 to 1
   * @param guess nanoseconds of the first sample, of which nothing is known
   */
  SamplingBudget(double share, long guess) {
    this.share = share;
    this.last = guess;
  }

  /**
   * Whether a sample fits in, if it costs as much as the last one.
   *
   * @param elapsed nanoseconds since the training began
   */
  boolean allows(long elapsed) {
    return spent + last <= share * elapsed;
  }

  /** A sample took so many nanoseconds. */
  void spent(long nanoseconds) {
    spent += nanoseconds;
    last = nanoseconds;
  }

  /** Nanoseconds of all samples. */
  long total() {
    return spent;
  }
}
