package io.gradus.grader.render;

import io.gradus.grader.curve.Comparison;
import io.gradus.grader.curve.Comparison.Figure;
import io.gradus.grader.curve.Comparison.Verdict;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.runs.RunComparison;
import java.util.ArrayList;
import java.util.List;

/** Two runs side by side, for a terminal. */
public final class ComparisonText {
  private static final int PART = 28;

  private ComparisonText() {}

  /** What was changed, each figure before and after, and whether it helped. */
  public static List<String> lines(RunComparison compared, TerminalStyle style) {
    Glyphs glyphs = new Glyphs(style.charset());
    List<String> out = new ArrayList<>();
    Comparison result = compared.result();
    if (!compared.changes().isEmpty() || !result.figures().isEmpty()) {
      out.add(row("", "before", "after", ""));
    }
    for (RunComparison.Change change : compared.changes()) {
      out.add(row(change.name(), neutral(change.before()), neutral(change.after()), ""));
    }
    for (Figure figure : result.figures()) {
      // More of the training rows known by heart is no aim where there are others to judge by.
      boolean matters =
          figure.equals(result.figures().get(0)) || !figure.name().startsWith("train");
      out.add(
          row(
              Neutral.TERMINAL.line(new LearnerText(figure.name()), PART),
              CurvePlot.number(figure.before()),
              CurvePlot.number(figure.after()),
              matters ? word(figure.verdict()) : ""));
    }
    Wrap.lines(Neutral.TERMINAL.own(result.message()), style.columns() - 2).stream()
        .map(line -> " " + line)
        .forEach(out::add);
    return out.stream().map(String::stripTrailing).map(glyphs::encodable).toList();
  }

  private static String row(String name, String before, String after, String word) {
    return " %-20s  %-22s  %-22s  %s".formatted(name, before, after, word);
  }

  private static String neutral(String text) {
    return text.isEmpty() ? "-" : Neutral.TERMINAL.line(new LearnerText(text), PART);
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case BETTER -> "better";
      case WORSE -> "worse";
      case NO_CLEAR_DIFFERENCE -> "too close";
      case NOT_COMPARABLE -> "";
    };
  }
}
