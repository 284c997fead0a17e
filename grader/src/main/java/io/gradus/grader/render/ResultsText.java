package io.gradus.grader.render;

import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.runs.RecordedRun.Rows;
import io.gradus.grader.runs.ResultsTable;
import io.gradus.grader.runs.ResultsTable.Group;
import io.gradus.grader.runs.ResultsTable.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of results for a terminal, for spreadsheets and for Markdown. */
public final class ResultsText {
  private static final int MODEL = 26;
  private static final int WORDS = 60;
  private static final List<String> HEADS =
      List.of(
          "exercise",
          "run",
          "model",
          "description",
          "metric",
          "value",
          "test set",
          "commit",
          "comment");

  private ResultsText() {}

  /** A block for each group of comparable figures. */
  public static List<String> terminal(ResultsTable table, TerminalStyle style) {
    List<String> out = new ArrayList<>();
    for (Group group : table.groups()) {
      if (!out.isEmpty()) {
        out.add("");
      }
      out.add(
          "%s   %s on %s"
              .formatted(
                  neutral(group.measured().exercise(), WORDS),
                  neutral(group.measured().metric(), WORDS),
                  rows(group.measured().rows())));
      for (Result result : group.results()) {
        String head =
            "  %-10s %s  %s"
                .formatted(
                    CurvePlot.number(result.value()),
                    Wrap.pad(neutral(result.model(), MODEL), MODEL),
                    neutral(result.run(), WORDS));
        out.add((head + "  " + neutral(result.commit(), 9)).stripTrailing());
        add(out, result.description());
        add(out, result.comment());
      }
    }
    if (table.groups().size() > 1) {
      out.add("");
      out.add("Figures of different blocks are of other rows or metrics: don't compare them.");
    }
    Glyphs glyphs = new Glyphs(style.charset());
    return out.stream().map(glyphs::encodable).toList();
  }

  private static void add(List<String> out, String text) {
    if (!text.isBlank()) {
      out.add("             " + neutral(text, WORDS));
    }
  }

  private static String neutral(String text, int max) {
    return Neutral.TERMINAL.line(new LearnerText(text), max);
  }

  private static String rows(Rows rows) {
    return "%s (%d rows, %s)"
        .formatted(neutral(rows.name(), MODEL), rows.count(), neutral(rows.targets(), 8));
  }

  /** One line of heads, then one a figure. */
  public static List<String> csv(ResultsTable table) {
    return lines(table, Neutral.CSV, ",", "", "");
  }

  /** A table of GitHub's Markdown. */
  public static List<String> markdown(ResultsTable table) {
    List<String> out = new ArrayList<>(lines(table, Neutral.MARKDOWN_CELL, " | ", "| ", " |"));
    out.set(0, "| " + String.join(" | ", HEADS) + " |");
    out.add(1, "|" + " --- |".repeat(HEADS.size()));
    return out;
  }

  private static List<String> lines(
      ResultsTable table, Neutral neutral, String separator, String begin, String end) {
    List<String> out = new ArrayList<>();
    out.add(begin + String.join(separator, HEADS) + end);
    for (Group group : table.groups()) {
      for (Result result : group.results()) {
        Rows rows = group.measured().rows();
        List<String> fields =
            List.of(
                group.measured().exercise(),
                result.run(),
                result.model(),
                result.description(),
                group.measured().metric(),
                String.format(Locale.ROOT, "%.6g", result.value()),
                "%s, %d rows, %s".formatted(rows.name(), rows.count(), rows.targets()),
                result.commit(),
                result.comment());
        out.add(
            begin
                + String.join(
                    separator,
                    fields.stream().map(one -> neutral.line(new LearnerText(one), 500)).toList())
                + end);
      }
    }
    return out;
  }
}
