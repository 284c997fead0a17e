package io.gradus.grader.curve;

import static io.gradus.grader.curve.Curve.number;

import io.gradus.grader.curve.Diagnosis.Evidence;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Signs in what training and validation rows say beside each other. */
final class ValidationRules {
  /** So many different values have to be seen before rows are counted by them. */
  private static final int VALUES = 3;

  private ValidationRules() {}

  static Optional<Diagnosis> tiny(Curve curve) {
    OptionalInt known = curve.context().validationRows();
    OptionalInt rows = known.isPresent() ? known : countedBySteps(curve);
    if (rows.isEmpty() || rows.getAsInt() >= Thresholds.TINY || curve.validation().isEmpty()) {
      return Optional.empty();
    }
    String so = known.isPresent() ? "" : " (accuracy moves in steps of 1/" + rows.getAsInt() + ")";
    return Optional.of(
        new Diagnosis(
            CurveCode.TINY_VALIDATION,
            "Validation has only %d rows%s: what it says may be chance."
                .formatted(rows.getAsInt(), so),
            List.of(new Evidence(1, "validation rows", rows.getAsInt())),
            1));
  }

  /** An accuracy on n rows is a multiple of 1/n: the least n that fits all epochs. */
  private static OptionalInt countedBySteps(Curve curve) {
    Optional<double[]> shares =
        curve
            .metric()
            .filter(metric -> metric.name().contains("accuracy"))
            .flatMap(Metric::validation);
    if (shares.isEmpty()
        || Arrays.stream(shares.get()).distinct().count() < VALUES
        || Arrays.stream(shares.get()).anyMatch(share -> !(share >= 0 && share <= 1))) {
      return OptionalInt.empty();
    }
    for (int rows = 2; rows < Thresholds.TINY; rows++) {
      int count = rows;
      // Logs have four digits.
      if (Arrays.stream(shares.get())
          .allMatch(share -> Math.abs(share * count - Math.rint(share * count)) < 1e-4 * count)) {
        return OptionalInt.of(rows);
      }
    }
    return OptionalInt.empty();
  }

  static Optional<Diagnosis> better(Curve curve) {
    if (curve.validation().isEmpty() || curve.context().noisyTraining()) {
      return Optional.empty();
    }
    Shape validation = curve.validation().get();
    // Validation comes after an epoch, whose loss is a mean over its batches: the fair counterpart
    // is the training loss of the next epoch, which begins with the same weights.
    int from = 2 * curve.epochs() / 3;
    double[] next = new double[curve.epochs() - from];
    double[] checked = new double[next.length - 1];
    for (int i = from; i < curve.epochs(); i++) {
      next[i - from] = curve.loss().raw(i);
      if (i + 1 < curve.epochs()) {
        checked[i - from] = validation.raw(i);
      }
    }
    double train = Shape.median(next, 1, next.length);
    double others = Shape.median(checked, 0, checked.length);
    double gap = train - others;
    if (others > Thresholds.EASIER * train
        || gap < Thresholds.GAP_THAT_MATTERS * curve.scale()
        || curve.level() > Thresholds.OUT_OF_BOUNDS
        || gap < 2 * validation.noise()) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.VALIDATION_BETTER,
            "Validation is better than training: %s against %s, without dropout."
                .formatted(number(others), number(train)),
            List.of(
                new Evidence(curve.epochs(), "validation loss", validation.raw(curve.epochs() - 1)),
                new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            2 * curve.epochs() / 3 + 1));
  }

  static Optional<Diagnosis> overfitting(Curve curve) {
    if (curve.validation().isEmpty()) {
      return Optional.empty();
    }
    Shape validation = curve.validation().get();
    int best = validation.lowest();
    double least = validation.at(best);
    double end = validation.end();
    double rise = end - least;
    boolean risen =
        rise > Thresholds.RISEN * Math.abs(least)
            && rise > Thresholds.RISE_THAT_MATTERS * curve.scale()
            && rise > 2.5 * validation.noise()
            && end > validation.around((1.0 + best / (double) curve.epochs()) / 2)
            && curve.loss().end() < curve.loss().at(best)
            && best < curve.epochs() - Math.max(2, curve.epochs() / 10);
    if (!risen) {
      return farApart(curve, validation);
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.OVERFITTING,
            "Overfitting since epoch %d: validation loss rose from %s to %s while training loss fell to %s."
                .formatted(
                    best + 1,
                    number(validation.raw(best)),
                    number(validation.raw(curve.epochs() - 1)),
                    number(curve.loss().raw(curve.epochs() - 1))),
            List.of(
                new Evidence(best + 1, "validation loss", validation.raw(best)),
                new Evidence(curve.epochs(), "validation loss", validation.raw(curve.epochs() - 1)),
                new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            best + 1));
  }

  /** Validation does not rise, or jumps too much to say so, but training left it far behind. */
  private static Optional<Diagnosis> farApart(Curve curve, Shape validation) {
    double end = validation.end();
    double gap = end - curve.loss().end();
    boolean far =
        gap > Thresholds.FAR_APART * curve.scale()
            && end > Thresholds.APART * curve.loss().end()
            && gap > validation.noise()
            && curve.level() < Thresholds.POOR
            && curve.knowsConstant();
    if (!far) {
      return Optional.empty();
    }
    int since = 0;
    int best = validation.lowest();
    double least = validation.at(best);
    while (since < best && validation.at(since) > (1 + Thresholds.NO_BETTER) * least) {
      since++;
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.OVERFITTING,
            "Overfitting since epoch %d: validation loss stays at %s while training loss fell from %s to %s."
                .formatted(
                    since + 1,
                    number(end),
                    number(curve.loss().at(since)),
                    number(curve.loss().end())),
            List.of(
                new Evidence(since + 1, "validation loss", validation.raw(since)),
                new Evidence(curve.epochs(), "validation loss", validation.raw(curve.epochs() - 1)),
                new Evidence(since + 1, "loss", curve.loss().raw(since)),
                new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            since + 1));
  }

  static Optional<Diagnosis> underfitting(Curve curve) {
    if (curve.isStillFalling()) {
      return Optional.empty(); // not done yet
    }
    OptionalDouble behind = curve.behindReference();
    boolean poor =
        behind.isPresent()
            ? Math.max(behind.getAsDouble(), curve.trainingBehindReference().orElse(-1))
                > (curve.hasFrozenLayers() ? 0.2 : 1) * curve.farBehind()
            : curve.knowsConstant() && curve.level() > Thresholds.POOR;
    if (!poor || curve.level() > Thresholds.OUT_OF_BOUNDS) {
      return Optional.empty();
    }
    boolean apart =
        curve.validation().isPresent()
            && (curve.learnedMoreThanReference()
                || curve.validation().get().end() > Thresholds.APART * curve.loss().end());
    if (apart) {
      return Optional.of(apart(curve));
    }
    String than =
        curve.context().referenceScore().isPresent()
            ? "a simple model has %s %s"
                .formatted(
                    curve.metric().map(Metric::name).orElse("a score"),
                    "of " + number(curve.context().referenceScore().getAsDouble()))
            : curve.context().referenceLoss().isPresent()
                ? "a simple model has " + number(curve.context().referenceLoss().getAsDouble())
                : "always predicting the same gives " + number(curve.scale());
    String validation =
        curve.validation().map(v -> ", validation loss at " + number(v.end())).orElse("");
    return Optional.of(
        new Diagnosis(
            CurveCode.UNDERFITTING,
            "Underfitting: training loss ends at %s%s; %s."
                .formatted(number(curve.loss().end()), validation, than),
            List.of(new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            1));
  }

  /** Validation does not rise, but stays where training left it long ago. */
  private static Diagnosis apart(Curve curve) {
    Shape validation = curve.validation().orElseThrow();
    return new Diagnosis(
        CurveCode.OVERFITTING,
        "Overfitting: training loss fell to %s, validation loss stays at %s; a simple model does better."
            .formatted(number(curve.loss().end()), number(validation.end())),
        List.of(
            new Evidence(curve.epochs(), "validation loss", validation.raw(curve.epochs() - 1)),
            new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
        validation.lowest() + 1);
  }
}
