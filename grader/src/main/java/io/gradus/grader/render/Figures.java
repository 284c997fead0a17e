package io.gradus.grader.render;

import io.gradus.exercises.judging.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers in the words of a report, the same in every language and country. */
final class Figures {
  private Figures() {}

  /** A metric's value with two decimals, such as {@code 0.97}. */
  static String metric(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "not a number";
  }

  /** Seconds, such as {@code 2.4 s}. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  /** Such as {@code 1 exercise}, {@code 5 exercises}. */
  static String count(int n, String one) {
    return n + " " + one + (n == 1 ? "" : "s");
  }

  /** Such as {@code 7/18}. */
  static String points(int points, int of) {
    return points + "/" + of;
  }

  /** Learner, then baselines, each with its figure. */
  static List<String> sides(Comparison comparison) {
    List<String> sides = new ArrayList<>();
    sides.add("learner " + metric(comparison.learner()));
    comparison.baselines().forEach(b -> sides.add(b.name() + " " + metric(b.value())));
    return sides;
  }

  /** What was measured on what, such as {@code accuracy, test, 69 rows}. */
  static String measured(Comparison comparison) {
    return "%s, %s, %s"
        .formatted(comparison.metric(), comparison.on(), count(comparison.rows(), "row"));
  }
}
