package io.gradus.grader.render;

import io.gradus.grader.curve.Comparison;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Metric;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.RunComparison;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A run for a hover: the curve, the best and the last epochs, and the run before. */
public final class CurveMarkdown {
  private static final int COLUMNS = 60;
  private static final int LAST = 4;
  private static final int PART = 40;
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|]");

  private CurveMarkdown() {}

  /**
   * All of it, in Markdown.
   *
   * @param before the run that it is compared with
   * @param changed what is said where the code is another by now
   */
  public static String of(CurveText now, Optional<RecordedRun> before, String changed) {
    RecordedRun run = now.run();
    List<String> out = new ArrayList<>();
    out.add("**" + now.label() + changed + "**");
    out.add("");
    for (String line : now.diagnosis()) {
      out.add(plain(line) + "  ");
    }
    out.add("");
    TerminalStyle style = new TerminalStyle(COLUMNS, false, StandardCharsets.UTF_8);
    List<String> plot = DiagnosisText.curve(run.series(), style);
    if (!plot.isEmpty()) {
      out.add("```text");
      out.addAll(plot);
      out.add("```");
      out.add("");
    }
    out.addAll(epochs(run.series()));
    baseline(run.series()).ifPresent(out::add);
    if (before.isPresent() && !now.going()) {
      out.add("");
      out.addAll(compared(RunComparison.of(before.get(), run)));
    }
    out.add("");
    out.add(escaped(RunHeadline.of(run, style)));
    return String.join("\n", out).strip();
  }

  private static String escaped(String text) {
    return Neutral.MARKDOWN_CELL.line(new LearnerText(text), 500);
  }

  /** Our own words, in which names of layers and of metrics may stand. */
  private static String plain(String text) {
    return MARKUP.matcher(Neutral.TERMINAL.own(text)).replaceAll("\\\\$0");
  }

  /** The best epoch and the last ones. */
  private static List<String> epochs(EpochSeries series) {
    int epochs = series.epochs();
    if (epochs == 0) {
      return List.of();
    }
    int best = best(series.validationLoss().orElse(series.loss()));
    TreeSet<Integer> shown = new TreeSet<>();
    for (int i = Math.max(0, epochs - LAST); i < epochs; i++) {
      shown.add(i);
    }
    if (best >= 0) {
      shown.add(best);
    }
    List<String> heads = new ArrayList<>(List.of("epoch", "loss"));
    series.validationLoss().ifPresent(any -> heads.add("validation loss"));
    Optional<Metric> metric = series.metrics().stream().findFirst();
    metric.ifPresent(one -> heads.add(escaped(one.name())));
    metric
        .flatMap(Metric::validation)
        .ifPresent(any -> heads.add("validation " + escaped(metric.get().name())));
    List<String> out = new ArrayList<>();
    out.add("| " + String.join(" | ", heads) + " |");
    out.add("|" + " ---: |".repeat(heads.size()));
    double[] loss = series.loss();
    Optional<double[]> validation = series.validationLoss();
    Optional<double[]> train = metric.map(Metric::train);
    Optional<double[]> others = metric.flatMap(Metric::validation);
    for (int i : shown) {
      List<String> cells = new ArrayList<>();
      cells.add((i + 1) + (i == best ? " (best)" : ""));
      cells.add(number(loss[i]));
      validation.ifPresent(values -> cells.add(number(values[i])));
      train.ifPresent(values -> cells.add(number(values[i])));
      others.ifPresent(values -> cells.add(number(values[i])));
      out.add("| " + String.join(" | ", cells) + " |");
    }
    out.add("");
    return out;
  }

  private static int best(double[] values) {
    int best = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i]) && (best < 0 || values[i] < values[best])) {
        best = i;
      }
    }
    return best;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? CurvePlot.number(value) : Double.isNaN(value) ? "–" : "∞";
  }

  private static Optional<String> baseline(EpochSeries series) {
    OptionalDouble loss = series.context().constantLoss();
    OptionalDouble score = series.context().constantScore();
    if (loss.isEmpty()) {
      return Optional.empty();
    }
    String metric =
        score.isPresent() && !series.metrics().isEmpty()
            ? ", %s %s"
                .formatted(escaped(series.metrics().get(0).name()), number(score.getAsDouble()))
            : "";
    return Optional.of(
        "Always predicting the same: loss %s%s.".formatted(number(loss.getAsDouble()), metric));
  }

  private static List<String> compared(RunComparison compared) {
    List<String> out = new ArrayList<>();
    out.add("**The run before:** " + plain(compared.result().message()));
    if (!compared.changes().isEmpty() || !compared.result().figures().isEmpty()) {
      out.add("");
      out.add("| | before | after |");
      out.add("| --- | --- | --- |");
      for (RunComparison.Change change : compared.changes()) {
        out.add(row(change.name(), text(change.before()), text(change.after())));
      }
      for (Comparison.Figure figure : compared.result().figures()) {
        out.add(row(figure.name(), number(figure.before()), number(figure.after())));
      }
    }
    return out;
  }

  private static String row(String name, String before, String after) {
    return "| " + escaped(name) + " | " + before + " | " + after + " |";
  }

  private static String text(String value) {
    return value.isEmpty() ? "–" : Neutral.MARKDOWN_CELL.line(new LearnerText(value), PART);
  }
}
