package io.gradus.grader.curve;

import io.gradus.grader.curve.EpochSeries.Inside;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A finite curve of at least {@link Thresholds#LEAST_EPOCHS} epochs, ready to be asked. */
final class Curve {
  private final EpochSeries series;
  private final Shape loss;
  private final Optional<Shape> validation;
  private final double scale;

  Curve(EpochSeries series) {
    this.series = series;
    this.loss = new Shape(series.loss());
    this.validation =
        series
            .validationLoss()
            .filter(values -> Arrays.stream(values).allMatch(Double::isFinite))
            .map(Shape::new);
    double first = Math.abs(loss.first());
    this.scale = series.context().constantLoss().orElse(first == 0 ? 1 : first);
  }

  EpochSeries.Context context() {
    return series.context();
  }

  int epochs() {
    return loss.epochs();
  }

  Shape loss() {
    return loss;
  }

  Optional<Shape> validation() {
    return validation;
  }

  /** The loss of the best constant prediction, or else that of the first epoch. */
  double scale() {
    return scale == 0 ? 1 : Math.abs(scale);
  }

  boolean knowsConstant() {
    return series.context().constantLoss().isPresent();
  }

  /** What it ends at as a share of {@link #scale}. */
  double level() {
    return loss.end() / scale();
  }

  List<Inside> inside() {
    return series.inside();
  }

  /** The metric that the training is judged by. */
  Optional<Metric> metric() {
    return series.metrics().stream().findFirst();
  }

  OptionalDouble endOfTraining(Metric metric) {
    return end(metric.train());
  }

  OptionalDouble endOfValidation(Metric metric) {
    return metric.validation().map(Curve::end).orElse(OptionalDouble.empty());
  }

  private static OptionalDouble end(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite)
        ? OptionalDouble.of(new Shape(values).end())
        : OptionalDouble.empty();
  }

  /** Fall of the loss over the second half, as a share of the scale. */
  double lateFall() {
    return (loss.around(0.5) - loss.end()) / scale();
  }

  /** As {@link #lateFall}, on validation rows where there are any. */
  double lateValidationFall() {
    return validation.map(v -> (v.around(0.5) - v.end()) / scale()).orElse(lateFall());
  }

  /** Whether the loss falls steadily, on validation rows too: it is not done yet. */
  boolean isStillFalling() {
    return Math.min(lateFall(), lateValidationFall()) > Thresholds.STILL_FALLING
        && loss.falls() >= Thresholds.STEADY;
  }

  /**
   * How much worse than a simple model it ends on validation rows, beyond what so few rows can say;
   * negative if it is better, empty if no such model is known.
   */
  OptionalDouble behindReference() {
    EpochSeries.Context context = series.context();
    Optional<Metric> metric = metric();
    if (context.referenceScore().isPresent() && metric.isPresent()) {
      OptionalDouble score = endOfValidation(metric.get());
      if (score.isPresent()) {
        double reference = context.referenceScore().getAsDouble();
        double sign = metric.get().rises() ? 1 : -1;
        double variance = variance(reference) + variance(score.getAsDouble());
        double error =
            context.validationRows().isPresent()
                ? Math.sqrt(variance / context.validationRows().getAsInt())
                : 0;
        return OptionalDouble.of(sign * (reference - score.getAsDouble()) - error);
      }
    }
    if (context.referenceLoss().isPresent() && validation.isPresent()) {
      double reference = context.referenceLoss().getAsDouble();
      return OptionalDouble.of(
          (validation.get().end() - reference - errorOfLoss(reference)) / scale());
    }
    return OptionalDouble.empty();
  }

  /**
   * The same for the training rows' score: who is worse on the rows that it learns from than a
   * simple model is on others has not even learned by heart. Empty where training rows are made
   * harder on purpose.
   */
  OptionalDouble trainingBehindReference() {
    EpochSeries.Context context = series.context();
    if (context.noisyTraining()) {
      return OptionalDouble.empty();
    }
    if (context.referenceLoss().isPresent()) {
      double reference = context.referenceLoss().getAsDouble();
      return OptionalDouble.of((loss.end() - reference) / scale() - errorOfReference());
    }
    OptionalDouble score = metric().map(this::endOfTraining).orElse(OptionalDouble.empty());
    if (context.referenceScore().isEmpty() || score.isEmpty()) {
      return OptionalDouble.empty();
    }
    double reference = context.referenceScore().getAsDouble();
    double sign = metric().orElseThrow().rises() ? 1 : -1;
    return OptionalDouble.of(sign * (reference - score.getAsDouble()) - errorOfReference());
  }

  /** Whether a simple model is known and the network is no worse on validation rows. */
  boolean isAsGoodAsReference() {
    OptionalDouble behind = behindReference();
    return behind.isPresent() && behind.getAsDouble() <= 0;
  }

  /** Whether the training rows were learned better than a simple model does others. */
  boolean learnedMoreThanReference() {
    OptionalDouble behind = trainingBehindReference();
    return behind.isPresent() && behind.getAsDouble() + errorOfReference() <= 0;
  }

  private double errorOfReference() {
    EpochSeries.Context context = series.context();
    if (context.referenceLoss().isPresent()) {
      return errorOfLoss(context.referenceLoss().getAsDouble()) / scale();
    }
    return context.validationRows().isPresent() && context.referenceScore().isPresent()
        ? Math.sqrt(
            variance(context.referenceScore().getAsDouble()) / context.validationRows().getAsInt())
        : 0;
  }

  /** The mean of n squared errors has a relative standard error of sqrt(2 / n). */
  private double errorOfLoss(double mean) {
    OptionalInt rows = series.context().validationRows();
    return rows.isPresent() ? mean * Math.sqrt(2.0 / rows.getAsInt()) : 0;
  }

  /** Of a share, on one row; shares at the edges are not as sure as they look. */
  private static double variance(double share) {
    double p = Math.min(0.95, Math.max(0.05, share));
    return p * (1 - p);
  }

  /** What {@link #behindReference} has to exceed to mean something: a score, or a loss. */
  double farBehind() {
    return series.context().referenceScore().isPresent()
        ? Thresholds.WORSE_SCORE
        : Thresholds.WORSE_LOSS;
  }

  /** By how much a simple model is better than a constant, 0 to 1; empty if none is known. */
  OptionalDouble gainOfReference() {
    EpochSeries.Context context = series.context();
    if (context.referenceScore().isPresent() && context.constantScore().isPresent()) {
      return OptionalDouble.of(
          Math.abs(context.referenceScore().getAsDouble() - context.constantScore().getAsDouble()));
    }
    return context.referenceLoss().isPresent()
        ? OptionalDouble.of(1 - context.referenceLoss().getAsDouble() / scale())
        : OptionalDouble.empty();
  }

  /** Whether a layer's weights got no gradient while others did. */
  boolean hasFrozenLayers() {
    return series.inside().stream()
        .anyMatch(look -> !look.gradients().keySet().containsAll(look.weights().keySet()));
  }

  /** Four digits at most, as on a plot. */
  static String number(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
    } else if (size >= 1e5 || (size > 0 && size < 1e-3)) {
      return String.format(Locale.ROOT, "%.1e", value);
    } else if (size >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
