package io.gradus.grader.render;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.TestOutcome;
import java.util.Locale;

/**
 * The pictures of the HTML report, as inline SVG with sizes in attributes: the page's policy allows
 * no inline styles. They repeat what the text beside them says and are hidden from screen readers.
 */
final class HtmlBars {
  private static final double GAP = 0.6;

  private HtmlBars() {}

  /** A dot for a state: full, half, cross, ring. */
  static String mark(State state) {
    String shape =
        switch (state) {
          case PASSED ->
              "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/>"
                  + "<path d=\"M4.6 8.3l2.3 2.3 4.5-4.9\" fill=\"none\" stroke=\"var(--card)\""
                  + " stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
          case PARTIAL ->
              "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\""
                  + " stroke-width=\"1.6\"/><path d=\"M8 1.8a6.2 6.2 0 0 0 0 12.4z\""
                  + " fill=\"currentColor\"/>";
          case NOT_STARTED ->
              "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\""
                  + " stroke-width=\"1.6\"/>";
          case FAILED, BROKEN ->
              "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/>"
                  + "<path d=\"M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2\" stroke=\"var(--card)\""
                  + " stroke-width=\"1.8\" stroke-linecap=\"round\"/>";
        };
    return "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">" + shape + "</svg>";
  }

  /** The state whose dot stands for a test's outcome. */
  static State like(TestOutcome.Status status) {
    return switch (status) {
      case PASSED -> State.PASSED;
      case FAILED -> State.FAILED;
      case NOT_EXECUTED -> State.NOT_STARTED;
    };
  }

  /** One bar for all exercises, each as long as its points, filled as far as they were earned. */
  static String points(GradeReport report) {
    StringBuilder svg = new StringBuilder("<svg aria-hidden=\"true\">");
    double all = Math.max(1, report.maxPoints());
    double x = 0;
    for (ExerciseResult result : report.results()) {
      double width = 100 * result.maxPoints() / all;
      double inner = Math.max(0.3, width - GAP);
      rect(svg, "track", x, inner);
      if (result.points() > 0) {
        String fill = result.state() == State.PASSED ? "fill-passed" : "fill-partial";
        rect(svg, fill, x, inner * result.points() / result.maxPoints());
      }
      x += width;
    }
    return svg.append("</svg>").toString();
  }

  /** A table of figures with a bar each: learner first, then the baselines. */
  static void comparison(StringBuilder out, Comparison comparison) {
    double full = full(comparison);
    out.append(
        "<table class=\"compare\">\n<caption>%s</caption>\n"
            .formatted(Neutral.HTML.own(capital(Figures.measured(comparison)))));
    row(out, "mine", "learner", comparison.learner(), full);
    for (BaselineScore baseline : comparison.baselines()) {
      row(out, "baseline", baseline.name(), baseline.value(), full);
    }
    out.append("</table>\n");
  }

  private static void row(StringBuilder out, String css, String name, double value, double full) {
    StringBuilder bar = new StringBuilder("<svg class=\"bar\" aria-hidden=\"true\">");
    rect(bar, "track", 0, 100);
    if (Double.isFinite(value) && value > 0) {
      rect(bar, "fill", 0, Math.min(100, 100 * value / full));
    }
    out.append(
        "<tr class=\"%s\"><th scope=\"row\">%s</th><td>%s</svg></td><td class=\"value\">%s</td></tr>\n"
            .formatted(css, Neutral.HTML.own(name), bar, Figures.metric(value)));
  }

  /** Shares are drawn on a scale up to 1, anything else up to the largest. */
  private static double full(Comparison comparison) {
    double largest = Double.isFinite(comparison.learner()) ? comparison.learner() : 0;
    for (BaselineScore baseline : comparison.baselines()) {
      largest = Double.isFinite(baseline.value()) ? Math.max(largest, baseline.value()) : largest;
    }
    return Math.max(1, largest);
  }

  private static void rect(StringBuilder svg, String css, double x, double width) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%.2f%%\" width=\"%.2f%%\" height=\"100%%\" rx=\"3\"/>",
            css,
            x,
            width));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
