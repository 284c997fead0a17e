package io.gradus.grader.render;

import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.runs.RecordedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run in a line. */
public final class RunHeadline {
  private static final int PART = 40;

  private RunHeadline() {}

  /** Such as {@code 2.26-train · 4-10-3, 83 parameters · Adam 0.001 · seed 2 · cpu(), 1 thread}. */
  public static String of(RecordedRun run, TerminalStyle style) {
    Map<String, String> settings = run.settings();
    List<String> parts = new ArrayList<>();
    parts.add(run.exercise());
    parts.add(run.model());
    String optimizer = settings.getOrDefault("optimizer", "");
    if (!optimizer.isEmpty()) {
      parts.add((optimizer + " " + settings.getOrDefault("learningRate", "")).strip());
    }
    if (settings.containsKey("seed")) {
      parts.add("seed " + settings.get("seed"));
    }
    if (settings.containsKey("device")) {
      String threads = settings.getOrDefault("threads", "");
      parts.add(
          settings.get("device").replace("()", "")
              + (threads.matches("\\d+")
                  ? ", " + threads + (threads.equals("1") ? " thread" : " threads")
                  : ""));
    }
    List<String> neutral =
        parts.stream()
            .filter(part -> !part.isBlank())
            .map(part -> Neutral.TERMINAL.line(new LearnerText(part), PART))
            .toList();
    return new Glyphs(style.charset()).encodable(String.join(" · ", neutral));
  }

  /** Such as {@code epoch 100/100 loss 0.214 val_loss 0.301 accuracy 0.97 0.9 s}. */
  public static String progress(RecordedRun run) {
    EpochSeries series = run.series();
    int epochs = series.epochs();
    StringBuilder text = new StringBuilder("epoch ").append(epochs);
    int planned = series.context().plannedEpochs().orElse(0);
    if (planned >= epochs) { // a training that was resumed has more
      text.append('/').append(planned);
    }
    if (epochs > 0) {
      add(text, "loss", series.loss()[epochs - 1]);
      series.validationLoss().ifPresent(v -> add(text, "validation loss", v[epochs - 1]));
      for (EpochSeries.Metric metric : series.metrics()) {
        String name = Neutral.TERMINAL.line(new LearnerText(metric.name()), PART);
        add(text, name, metric.train()[epochs - 1]);
        metric.validation().ifPresent(v -> add(text, "validation " + name, v[epochs - 1]));
      }
    }
    run.end().ifPresent(end -> text.append(String.format(Locale.ROOT, "   %.1f s", end.seconds())));
    return text.toString();
  }

  private static void add(StringBuilder text, String name, double value) {
    text.append("   ").append(name).append(' ').append(CurvePlot.number(value));
  }
}
