package io.gradus.exercises.judging;

import java.util.List;
import java.util.Optional;

/**
 * Learner beside baselines, shown in the report.
 *
 * @param metric such as {@code accuracy}
 * @param on what it was measured on, such as {@code test}
 * @param rows how many rows that is
 * @param learner the learner's value, measured by the grader
 * @param baselines the same metric of the baselines on the same draw
 * @param threshold what the learner's value has to reach, if the test asks for that; {@code gradus
 *     course check} measures how far from it the reference stays
 */
public record Comparison(
    String metric,
    String on,
    int rows,
    double learner,
    List<BaselineScore> baselines,
    Optional<Threshold> threshold) {
  public Comparison {
    baselines = List.copyOf(baselines);
  }

  /** A comparison without a threshold. */
  public Comparison(
      String metric, String on, int rows, double learner, List<BaselineScore> baselines) {
    this(metric, on, rows, learner, baselines, Optional.empty());
  }

  /**
   * A bar for the learner's value.
   *
   * @param value in the metric's unit
   * @param atLeast whether the learner's value has to be at least this, else at most
   */
  public record Threshold(double value, boolean atLeast) {
    /** How far a value is on the right side; negative where it fails. */
    public double margin(double measured) {
      return atLeast ? measured - value : value - measured;
    }
  }

  /** The same with the least value that is enough. */
  public Comparison atLeast(double least) {
    return with(new Threshold(least, true));
  }

  /** The same with the largest value that is small enough. */
  public Comparison atMost(double most) {
    return with(new Threshold(most, false));
  }

  private Comparison with(Threshold bar) {
    return new Comparison(metric, on, rows, learner, baselines, Optional.of(bar));
  }
}
