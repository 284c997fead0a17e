package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceFinding;
import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forecasts whose label the features hold already: windows over a series that reach over their
 * label, rows that hold it as a column, labels of a time before.
 */
final class ShiftedLabels implements Check {
  /** As far as one statement of a loop is from the other. */
  private static final int NEAR = 400;

  private static final String INDEX = "([^\\[\\];]+)";
  private static final Pattern RANGE =
      Pattern.compile("copyOfRange\\(\\s*(\\w+)\\s*,\\s*([^,;()]+),\\s*([^,;()]+)\\)");
  private static final Pattern COPY =
      Pattern.compile("arraycopy\\(\\s*(\\w+)\\s*,\\s*([^,;()]+),[^;]*,\\s*(\\w+)\\s*\\)\\s*;");
  private static final Pattern INNER =
      Pattern.compile(
          "for\\s*\\(\\s*int\\s+(\\w+)\\s*=\\s*0\\s*;\\s*\\1\\s*<\\s*(\\w+)\\s*;[^)]*\\)\\s*\\{?"
              + "\\s*[^;]*=\\s*(?:\\(float\\)\\s*)?(\\w+)\\[\\s*(\\w+)\\s*\\+\\s*\\1\\s*\\]\\s*;");
  private static final Pattern ROW =
      Pattern.compile("=\\s*(\\w+)\\[(\\w+)\\](?:\\.clone\\(\\))?\\s*;");
  private static final Pattern LATER_ROW =
      Pattern.compile("=\\s*(\\w+)\\[\\s*(\\w+)\\s*\\+\\s*1\\s*\\](?:\\.clone\\(\\))?\\s*;");
  private static final Pattern FORECAST =
      Pattern.compile("(?i)tomorrow|forecast|next (day|hour|value|step)|nextDay|one day ahead");

  @Override
  public List<SourceFinding> find(Evidence evidence) {
    List<SourceFinding> found = new ArrayList<>();
    Matcher range = evidence.search(RANGE);
    while (range.find()) {
      window(evidence, range, range.group(1), plain(range.group(2)), plain(range.group(3)), found);
    }
    Matcher copy = evidence.search(COPY);
    while (copy.find()) {
      String from = plain(copy.group(2));
      window(evidence, copy, copy.group(1), from, from + "+" + copy.group(3), found);
    }
    Matcher inner = evidence.search(INNER);
    while (inner.find()) {
      String from = inner.group(4);
      window(evidence, inner, inner.group(3), from, from + "+" + inner.group(2), found);
    }
    List<SourceFinding> rows = new ArrayList<>();
    rows(evidence, rows);
    if (!rows.isEmpty() && evidence.says(FORECAST)) {
      found.addAll(rows);
    }
    for (Call build : evidence.calls().named("build")) {
      slices(evidence, build, found);
    }
    return found;
  }

  /** Features from the second row on, labels up to the last but one. */
  private static void slices(Evidence evidence, Call build, List<SourceFinding> found) {
    if (build.receiver().isEmpty()) {
      return;
    }
    List<Call> settings = evidence.calls().on(build.receiver().get());
    Optional<Call> data = slice(evidence, settings, "setData", "\\d+:");
    Optional<Call> labels = slice(evidence, settings, "optLabels", ":-\\d+");
    if (data.isPresent() && labels.isPresent()) {
      add(
          evidence,
          labels.get().span(),
          "These labels are older than their features: cut the end off the features, and the"
              + " beginning off the labels.",
          found);
    }
  }

  private static Optional<Call> slice(
      Evidence evidence, List<Call> settings, String setting, String range) {
    return settings.stream()
        .filter(call -> call.name().equals(setting))
        .flatMap(call -> call.argument(0).stream())
        .flatMap(value -> evidence.origin(value).stream())
        .filter(call -> call.name().equals("get"))
        .filter(
            call ->
                call.argument(0).isPresent()
                    && call.argument(0).get() instanceof Text text
                    && text.text().matches(range))
        .findFirst();
  }

  private static String plain(String expression) {
    return expression.replaceAll("\\s", "");
  }

  /** A label that stands within its window. */
  private static void window(
      Evidence evidence,
      Matcher at,
      String series,
      String from,
      String to,
      List<SourceFinding> found) {
    Matcher label =
        evidence.search(
            Pattern.compile(
                "=\\s*(?:\\(float\\)\\s*)?("
                    + Pattern.quote(series)
                    + "\\["
                    + INDEX
                    + "\\])\\s*;"));
    label.region(at.end(), Math.min(evidence.text().length(), at.end() + NEAR));
    if (!label.find()) {
      return;
    }
    String index = plain(label.group(2));
    boolean within = index.equals(to + "-1") || index.equals(from);
    if (within) {
      add(
          evidence,
          new SourceSpan(label.start(1), label.end(1)),
          "This label is one of the values of its own window: take the one behind it, "
              + series
              + "["
              + label.group(2).replaceAll("\\s*-\\s*1$", "").strip()
              + (index.equals(from) ? " + …" : "")
              + "].",
          found);
    }
  }

  private static void rows(Evidence evidence, List<SourceFinding> found) {
    Matcher row = evidence.search(ROW);
    while (row.find()) {
      near(evidence, row, row.group(1), row.group(2), "\\[\\s*\\w+\\s*\\]")
          .forEach(
              span ->
                  add(
                      evidence,
                      span,
                      "This label is a column of its own row, so the answer stands in the features:"
                          + " take it from the row behind.",
                      found));
    }
    Matcher later = evidence.search(LATER_ROW);
    while (later.find()) {
      near(evidence, later, "\\w+", later.group(2), "(?:\\[\\s*\\w+\\s*\\])?")
          .forEach(
              span ->
                  add(
                      evidence,
                      span,
                      "This label is older than its features: a forecast takes features of one day"
                          + " and the label of the next.",
                      found));
    }
  }

  private static List<SourceSpan> near(
      Evidence evidence, Matcher at, String array, String index, String column) {
    Matcher label =
        evidence.search(
            Pattern.compile("=\\s*(" + array + "\\[\\s*" + index + "\\s*\\]" + column + ")\\s*;"));
    label.region(at.end(), Math.min(evidence.text().length(), at.end() + NEAR / 2));
    return label.find() ? List.of(new SourceSpan(label.start(1), label.end(1))) : List.of();
  }

  private static void add(
      Evidence evidence, SourceSpan span, String message, List<SourceFinding> found) {
    if (!Intent.isSaid(evidence, span)) {
      found.add(
          CheckCode.LABELS_SHIFTED.at(
              span,
              message,
              "A network that is given the answer has nothing to learn, and fails as soon as it is"
                  + " not given."));
    }
  }
}
