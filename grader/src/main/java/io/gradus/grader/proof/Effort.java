package io.gradus.grader.proof;

/**
 * How often things that depend on chance are tried.
 *
 * @param reference grading seeds for a reference whose run is short
 * @param trained grading seeds for one that is measured against a threshold, or whose run is long
 * @param wrong grading seeds for a known-wrong solution
 * @param wrongTrained the same, where a threshold is measured or a run is long
 * @param deviations how many standard deviations a measured reference has to stay from its
 *     threshold
 */
public record Effort(int reference, int trained, int wrong, int wrongTrained, double deviations) {
  /** Seconds up to which a run counts as short. */
  static final double SHORT = 2;

  /** What an author waits for, and what a build repeats. */
  public static Effort quick(int seeds) {
    return new Effort(seeds, Math.min(seeds, 3), 2, 1, 2);
  }

  /** What is recorded: with 300 passes of 300, at most 1 % of gradings fail a right solution. */
  public static Effort full() {
    return new Effort(300, 40, 20, 5, 4);
  }
}
