package io.gradus.exercises.judging;

import java.util.List;

/**
 * Learner beside baselines, shown in the report.
 *
 * @param metric such as {@code accuracy}
 * @param on what it was measured on, such as {@code test}
 * @param rows how many rows that is
 * @param learner the learner's value, measured by the grader
 * @param baselines the same metric of the baselines on the same draw
 */
public record Comparison(
    String metric, String on, int rows, double learner, List<BaselineScore> baselines) {
  public Comparison {
    baselines = List.copyOf(baselines);
  }
}
