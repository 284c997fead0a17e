package io.gradus.grader.curve;

import static io.gradus.grader.curve.Curve.number;

import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Two trainings of the same exercise, before and after a change: what each figure was and is, which
 * diagnoses went and which came, and whether the change helped. This is the last step of the guide:
 * a diagnosis, one change, another run, a look at both.
 *
 * <p>How it is used: {@code gradus curve A B} and {@code gradus run} (after a run with a
 * predecessor) print {@link #message} below the two curves, and the editor shows it in the hover
 * over the line that trains, beside {@link #figures}. Runs on the disk are compared by {@code
 * io.gradus.grader.runs.RunComparison}, which refuses to compare figures of different rows and
 * names what was changed; this type takes curves that were measured on the same rows.
 *
 * <p>A figure is what the curve ends at, as in {@link CurveDiagnosis}. The first one decides:
 * validation loss where both were measured with the same loss, else the metric on validation rows,
 * else the training loss. It is called better only if it differs by more than its {@link
 * Figure#noise}; one run of each can't say more, for another seed gives another curve.
 *
 * @param verdict whether the change helped
 * @param message the verdict in a sentence or two, with the numbers
 * @param figures each before and after, the one that decided first; none where nothing can be
 *     compared
 * @param gone alarms that are no more, the most important first
 * @param come alarms that were not there before
 */
public record Comparison(
    Verdict verdict,
    String message,
    List<Figure> figures,
    List<CurveCode> gone,
    List<CurveCode> come) {

  /** What became of it. */
  public enum Verdict {
    BETTER,
    WORSE,
    /** Less apart than the noise. */
    NO_CLEAR_DIFFERENCE,
    /** Other rows, another loss and no metric in common, or too few epochs. */
    NOT_COMPARABLE
  }

  /**
   * A figure of both.
   *
   * @param name such as {@code validation loss}
   * @param rises whether more is better
   * @param before what it ended at; NaN if it broke down
   * @param after the same after the change
   * @param noise less of a difference says nothing; in the figure's unit
   */
  public record Figure(String name, boolean rises, double before, double after, double noise) {
    /** Whether it is better, worse, or too close to tell. */
    public Verdict verdict() {
      boolean was = Double.isFinite(before);
      boolean is = Double.isFinite(after);
      if (was && is) {
        double gain = rises ? after - before : before - after;
        return gain > noise
            ? Verdict.BETTER
            : gain < -noise ? Verdict.WORSE : Verdict.NO_CLEAR_DIFFERENCE;
      }
      return is ? Verdict.BETTER : was ? Verdict.WORSE : Verdict.NO_CLEAR_DIFFERENCE;
    }
  }

  /** Keeps copies. */
  public Comparison {
    figures = List.copyOf(figures);
    gone = List.copyOf(gone);
    come = List.copyOf(come);
  }

  /** Nothing can be compared; the message says why and what to do. */
  public static Comparison impossible(String message) {
    return new Comparison(Verdict.NOT_COMPARABLE, message, List.of(), List.of(), List.of());
  }

  /** Compares two curves that were measured on the same rows. */
  public static Comparison of(EpochSeries before, EpochSeries after) {
    Optional<EpochSeries> tooShort =
        List.of(before, after).stream().filter(Ends::isShort).findAny();
    if (tooShort.isPresent()) {
      return impossible(
          "A curve of %d epochs is too short to compare; train for at least %d."
              .formatted(tooShort.get().epochs(), Thresholds.LEAST_EPOCHS));
    }
    List<Figure> figures = figures(before, after);
    if (figures.isEmpty()) {
      return impossible(
          "The runs have neither the loss nor a metric in common: measure the same in both.");
    }
    Set<CurveCode> was = alarms(before);
    Set<CurveCode> is = alarms(after);
    List<CurveCode> gone = was.stream().filter(code -> !is.contains(code)).toList();
    List<CurveCode> come = is.stream().filter(code -> !was.contains(code)).toList();
    Figure first = figures.get(0);
    return new Comparison(first.verdict(), message(first, gone, come), figures, gone, come);
  }

  private static Set<CurveCode> alarms(EpochSeries series) {
    Set<CurveCode> alarms = new LinkedHashSet<>();
    CurveDiagnosis.of(series).stream()
        .filter(Diagnosis::isAlarm)
        .map(Diagnosis::code)
        .forEach(alarms::add);
    return alarms;
  }

  private static List<Figure> figures(EpochSeries before, EpochSeries after) {
    List<Figure> figures = new ArrayList<>();
    boolean sameLoss = before.context().lossName().equals(after.context().lossName());
    boolean validated = before.validationLoss().isPresent() && after.validationLoss().isPresent();
    OptionalInt rows = after.context().validationRows();
    if (sameLoss && validated) {
      figures.add(
          Ends.loss(
              "validation loss",
              before.validationLoss().orElseThrow(),
              after.validationLoss().orElseThrow(),
              rows,
              matters(after)));
    }
    for (Metric metric : after.metrics()) {
      before.metrics().stream()
          .filter(other -> other.name().equals(metric.name()) && metric.validation().isPresent())
          .filter(other -> other.validation().isPresent())
          .map(
              other ->
                  Ends.metric(
                      metric, other.validation().orElseThrow(), metric.validation().get(), rows))
          .findFirst()
          .ifPresent(figures::add);
    }
    if (sameLoss) {
      figures.add(
          Ends.loss(
              "training loss", before.loss(), after.loss(), OptionalInt.empty(), matters(after)));
    }
    return figures;
  }

  /** Less of a loss is not worth telling about. */
  private static double matters(EpochSeries series) {
    return Thresholds.WORTH_TELLING * Math.abs(series.context().constantLoss().orElse(0));
  }

  private static String message(Figure figure, List<CurveCode> gone, List<CurveCode> come) {
    String change =
        "%s %s, before %s"
            .formatted(figure.name(), number(figure.after()), number(figure.before()));
    StringBuilder text =
        new StringBuilder(
            switch (figure.verdict()) {
              case BETTER -> "It helped: " + change + ".";
              case WORSE -> "It made things worse: " + change + ".";
              default ->
                  "No clear difference: %s; less than %s apart says nothing."
                      .formatted(change, number(figure.noise()));
            });
    if (!gone.isEmpty()) {
      text.append(" No more: ").append(names(gone)).append('.');
    }
    if (!come.isEmpty()) {
      text.append(" New: ").append(names(come)).append('.');
    }
    boolean onlyTheFigure =
        (figure.verdict() == Verdict.BETTER && gone.isEmpty())
            || (figure.verdict() == Verdict.WORSE && come.isEmpty());
    if (onlyTheFigure) {
      text.append(" One run of each: another seed may say otherwise.");
    }
    return text.toString();
  }

  private static String names(List<CurveCode> codes) {
    return String.join(
        ", ", codes.stream().map(code -> code.shortName().replace('-', ' ')).toList());
  }

  /** What curves end at, and how sure that is. */
  private static final class Ends {
    private Ends() {}

    static boolean isShort(EpochSeries series) {
      boolean finite = Arrays.stream(series.loss()).allMatch(Double::isFinite);
      return series.epochs() == 0 || (finite && series.epochs() < Thresholds.LEAST_EPOCHS);
    }

    static Figure loss(
        String name, double[] before, double[] after, OptionalInt rows, double matters) {
      double was = end(before);
      double is = end(after);
      double ofRows =
          rows.isPresent()
              ? Thresholds.SAME_ROWS
                  * Math.sqrt(2.0 / Math.max(1, rows.getAsInt()))
                  * Math.min(Math.abs(was), Math.abs(is))
              : 0;
      double noise = Math.max(matters, noise(before, after, ofRows));
      return new Figure(name, false, was, is, noise);
    }

    static Figure metric(Metric metric, double[] before, double[] after, OptionalInt rows) {
      double was = end(before);
      double is = end(after);
      boolean share =
          metric.name().toLowerCase(Locale.ROOT).contains("accuracy")
              && isShare(was)
              && isShare(is);
      double ofRows =
          share && rows.isPresent()
              ? Math.sqrt((variance(was) + variance(is)) / Math.max(1, rows.getAsInt()))
                  * Thresholds.SAME_ROWS
              : 0;
      return new Figure(
          "validation " + metric.name(), metric.rises(), was, is, noise(before, after, ofRows));
    }

    private static boolean isShare(double value) {
      return value >= 0 && value <= 1;
    }

    /** Of a share, on one row; shares at the edges are not as sure as they look. */
    private static double variance(double share) {
      double p = Math.min(0.95, Math.max(0.05, share));
      return p * (1 - p);
    }

    private static double end(double[] values) {
      double[] measured = measured(values);
      return measured.length == 0 || !Double.isFinite(values[values.length - 1])
          ? Double.NaN
          : new Shape(measured).end();
    }

    private static double[] measured(double[] values) {
      return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** Two standard deviations, of what epochs and of what rows make a figure jump. */
    private static double noise(double[] before, double[] after, double ofRows) {
      return 2 * Math.hypot(ofRows, Math.hypot(jumps(before), jumps(after)));
    }

    private static double jumps(double[] values) {
      double[] measured = measured(values);
      return measured.length < Thresholds.LEAST_EPOCHS ? 0 : new Shape(measured).noise();
    }
  }
}
