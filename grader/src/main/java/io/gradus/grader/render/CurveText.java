package io.gradus.grader.render;

import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.SoFar;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.runs.RecordedRun;
import io.gradus.grader.runs.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run says on the line that trained, in the words of {@link DiagnosisText}.
 *
 * @param run what was recorded
 * @param going whether it goes on
 * @param found what its curve shows, the first being the one to act on
 */
public record CurveText(RecordedRun run, boolean going, List<Diagnosis> found) {
  private static final int BARS = 12;
  private static final int LONGEST_NOTE = 200;

  /** Keeps a copy. */
  public CurveText {
    found = List.copyOf(found);
  }

  /**
   * Diagnoses a run.
   *
   * @param going whether it goes on
   */
  public static CurveText of(RecordedRun run, boolean going) {
    return new CurveText(
        run,
        going,
        going || isBrokenOff(run) ? SoFar.of(run.series()) : CurveDiagnosis.of(run.series()));
  }

  /** Whether somebody stopped it, or its program was killed. */
  private static boolean isBrokenOff(RecordedRun run) {
    return run.end().map(end -> end.how().equals(Runs.CANCELLED)).orElse(true);
  }

  /** Such as {@code val ▇▅▃▂▂▃▄ overfit since epoch 6}; empty where there is no epoch yet. */
  public String label() {
    EpochSeries series = run.series();
    if (series.epochs() == 0) {
      return going ? "training …" : "";
    }
    boolean validated = series.validationLoss().isPresent();
    double[] values = validated ? series.validationLoss().orElseThrow() : series.loss();
    List<String> parts = new ArrayList<>();
    parts.add((validated ? "val " : "loss ") + Sparkline.of(values, BARS));
    parts.add(found.isEmpty() ? CurvePlot.number(values[values.length - 1]) : words(found.get(0)));
    String text = String.join(" ", parts);
    if (going) {
      return text + " · " + epoch();
    }
    return isBrokenOff(run) ? text + " · " + brokenOff() + " in " + epoch() : text;
  }

  /**
   * Such as {@code epoch 37/200 · loss 0.41 · validation 0.44 · 12 s left}.
   *
   * @param since the training's first batch
   */
  public String progress(Duration since) {
    EpochSeries series = run.series();
    int epochs = series.epochs();
    if (epochs == 0) {
      return "first epoch";
    }
    StringBuilder text = new StringBuilder(epoch());
    text.append(" · loss ").append(CurvePlot.number(series.loss()[epochs - 1]));
    series
        .validationLoss()
        .ifPresent(
            values -> text.append(" · validation ").append(CurvePlot.number(values[epochs - 1])));
    int left = series.context().plannedEpochs().orElse(0) - epochs;
    if (left > 0 && !since.isNegative()) { // a clock may have been put back
      text.append(" · ").append(time(since.toMillis() / 1000.0 / epochs * left)).append(" left");
    }
    return text.toString();
  }

  private static String time(double seconds) {
    if (seconds < 100) {
      return Math.round(seconds) + " s";
    }
    return seconds < 100 * 60
        ? Math.round(seconds / 60) + " min"
        : Math.round(seconds / 3600) + " h";
  }

  private String brokenOff() {
    return run.end().isPresent() ? "cancelled" : "broken off";
  }

  /** Such as {@code epoch 37/200}. */
  private String epoch() {
    int epochs = run.series().epochs();
    int planned = run.series().context().plannedEpochs().orElse(0);
    return "epoch " + epochs + (planned >= epochs ? "/" + planned : "");
  }

  /** A diagnosis in a few words. */
  private static String words(Diagnosis diagnosis) {
    String since = " since epoch " + diagnosis.since();
    return switch (diagnosis.code()) {
      case DIVERGING -> "diverging" + since;
      case NOT_SCALED -> "inputs not scaled";
      case DEAD_RELU -> "dead units";
      case EXPLODING_GRADIENT -> "exploding";
      case VANISHING_GRADIENT -> "vanishing gradient";
      case NOT_LEARNING -> "not learning";
      case TINY_VALIDATION -> "too few validation rows";
      case VALIDATION_BETTER -> "better than training";
      case OVERFITTING -> "overfit" + since;
      case OSCILLATING -> "oscillating";
      case PLATEAU -> "stuck" + since;
      case UNDERFITTING -> "underfit";
      case STOPPED_EARLY -> "stopped early";
      case SLOW -> "slow";
      case GOOD -> "good";
    };
  }

  /** Such as {@code curve/overfitting}; one of its own where nothing can be said yet. */
  public String code() {
    return found.isEmpty()
        ? going ? "curve/running" : "curve/too-short"
        : found.get(0).code().code();
  }

  /** All of it in lines: the label, what the curve shows, what that means, what to try first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(label());
    lines.addAll(diagnosis());
    return lines;
  }

  /** The lines below the label. */
  List<String> diagnosis() {
    List<String> lines = new ArrayList<>();
    if (found.isEmpty()) {
      int epochs = run.series().epochs();
      lines.add(
          going
              ? RunHeadline.progress(run)
              : isBrokenOff(run)
                  ? "The training was " + brokenOff() + ": " + RunHeadline.progress(run)
                  : "%d %s: too few to tell.".formatted(epochs, epochs == 1 ? "epoch" : "epochs"));
    } else {
      Diagnosis first = found.get(0);
      lines.add(Neutral.TERMINAL.own(first.message()));
      lines.add(first.code().meaning());
      lines.add((first.isAlarm() ? "Try first: " : "Next: ") + first.code().next());
      for (Diagnosis other : found.subList(1, found.size())) {
        lines.add("Also: " + Neutral.TERMINAL.own(other.message()));
      }
    }
    for (String note : run.notes()) {
      lines.add(Neutral.TERMINAL.line(new LearnerText(note), LONGEST_NOTE));
    }
    return lines;
  }
}
