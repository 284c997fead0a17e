package io.gradus.grader.curve;

import static io.gradus.grader.curve.Curve.number;
import static io.gradus.grader.curve.Curve.percent;

import io.gradus.grader.curve.Diagnosis.Evidence;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Signs in the training loss. */
final class TrainingRules {
  private static final int MOST_CLASSES = 20;

  private TrainingRules() {}

  static Optional<Diagnosis> diverging(Curve curve) {
    Shape loss = curve.loss();
    double end = loss.end();
    int lowest = loss.lowest();
    double least = loss.at(lowest);
    boolean grown =
        least > 0
            && end > Thresholds.GROWN * least
            && end - least > Thresholds.BEYOND_NOISE * loss.noise()
            && end - least > Thresholds.STILL_FALLING * curve.scale()
            && end > loss.around(0.6);
    if (grown) {
      return Optional.of(
          new Diagnosis(
              CurveCode.DIVERGING,
              "Diverging since epoch %d: the loss grew from %s to %s."
                  .formatted(lowest + 1, number(least), number(end)),
              List.of(
                  new Evidence(lowest + 1, "loss", loss.raw(lowest)),
                  new Evidence(curve.epochs(), "loss", loss.raw(curve.epochs() - 1))),
              lowest + 1));
    }
    boolean downwards =
        end < 0
            && curve.context().lossName().contains("Entropy")
            && end < loss.around(0.5)
            && end < -curve.scale() * Thresholds.RISE_THAT_MATTERS;
    if (downwards || (end < -curve.scale() && curve.knowsConstant())) {
      return Optional.of(
          new Diagnosis(
              CurveCode.DIVERGING,
              "The loss fell to %s, without a bound: this loss should not get below 0, so it does not fit "
                      .formatted(number(end))
                  + "the targets.",
              List.of(new Evidence(curve.epochs(), "loss", loss.raw(curve.epochs() - 1))),
              1));
    }
    return Optional.empty();
  }

  static Optional<Diagnosis> notLearning(Curve curve) {
    if (curve.loss().first() == 0 && curve.loss().end() == 0) {
      return Optional.of(
          new Diagnosis(
              CurveCode.NOT_LEARNING,
              "Not learning: the loss is 0 from the first epoch on, as softmax over a single output "
                  + "always gives.",
              List.of(new Evidence(1, "loss", 0)),
              1));
    }
    double end = curve.loss().end();
    double scale = curve.scale();
    boolean steady =
        curve.loss().falls() >= Thresholds.STEADY
            && curve.lateFall() > Thresholds.STILL_FALLING / 2;
    if (end >= Thresholds.NOTHING_LEARNED * scale && !steady) {
      String constant =
          curve.knowsConstant()
              ? "always predicting the same gives " + number(scale)
              : "it began at " + number(scale);
      return Optional.of(
          new Diagnosis(
              CurveCode.NOT_LEARNING,
              "Not learning: the loss ends at %s, and %s.".formatted(number(end), constant),
              List.of(new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
              1));
    }
    return scoreOfAConstant(curve).or(() -> nothingToLearn(curve));
  }

  /** The loss falls, but what counts does not get better than without looking at the inputs. */
  private static Optional<Diagnosis> scoreOfAConstant(Curve curve) {
    OptionalDouble constant = curve.context().constantScore();
    Optional<Metric> metric = curve.metric();
    if (constant.isEmpty() || metric.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble score = curve.endOfTraining(metric.get());
    double sign = metric.get().rises() ? 1 : -1;
    if (score.isEmpty()
        || sign * (score.getAsDouble() - constant.getAsDouble()) > Thresholds.NO_SCORE
        || curve.lateFall() > Thresholds.STILL_FALLING) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.NOT_LEARNING,
            "Not learning: %s ends at %s, and always predicting the same gives %s."
                .formatted(
                    metric.get().name(),
                    number(score.getAsDouble()),
                    number(constant.getAsDouble())),
            List.of(
                new Evidence(
                    curve.epochs(), metric.get().name(), metric.get().train()[curve.epochs() - 1])),
            1));
  }

  /**
   * Hardly better on other rows than a constant, where a simple model does not find anything
   * either.
   */
  private static Optional<Diagnosis> nothingToLearn(Curve curve) {
    OptionalDouble gain = curve.gainOfReference();
    double level = curve.validation().map(v -> v.end() / curve.scale()).orElse(curve.level());
    if (Math.max(level, curve.level()) < Thresholds.POOR
        || Thresholds.APART * curve.level() < 1 // learned by heart: that is another fault
        || curve.level() > Thresholds.OUT_OF_BOUNDS
        || Math.min(curve.lateFall(), curve.lateValidationFall()) > Thresholds.STILL_FALLING
        || gain.isEmpty()
        || gain.getAsDouble() > Thresholds.HARDLY_A_GAIN) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.NOT_LEARNING,
            ("Not learning: the %s ends at %s, always predicting the same gives %s, and a simple "
                    + "model finds no more in these rows.")
                .formatted(
                    curve.validation().isPresent() ? "validation loss" : "loss",
                    number(curve.validation().map(Shape::end).orElse(curve.loss().end())),
                    number(curve.scale())),
            List.of(new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            1));
  }

  /** Training rows are learned, and not once does it help on others. */
  static Optional<Diagnosis> onlyByHeart(Curve curve) {
    if (!curve.knowsConstant()
        || curve.validation().isEmpty()
        || curve.level() > Thresholds.POOR + 0.1) {
      return Optional.empty();
    }
    Shape validation = curve.validation().get();
    double best = validation.at(validation.lowest());
    if (Math.max(best, 0.97 * validation.median(0.5, 1))
            < Thresholds.NOTHING_LEARNED * Thresholds.NOTHING_LEARNED * curve.scale()
        || curve.lateValidationFall() > Thresholds.STILL_FALLING) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.NOT_LEARNING,
            "Not learning what holds for other rows: validation loss never gets below %s, and "
                    .formatted(number(best))
                + "always predicting the same gives %s.".formatted(number(curve.scale())),
            List.of(
                new Evidence(
                    validation.lowest() + 1,
                    "validation loss",
                    validation.raw(validation.lowest())),
                new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            1));
  }

  static Optional<Diagnosis> oscillating(Curve curve) {
    Shape loss = curve.loss();
    double step = loss.step();
    boolean large =
        step > Thresholds.LARGE_STEP * curve.scale()
            && step > loss.median(0.5, 0.75) - loss.median(0.75, 1)
            && loss.turns() >= Thresholds.TURNING;
    if (!large) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.OSCILLATING,
            "Oscillating: from epoch to epoch the loss jumps by %s up and down around %s."
                .formatted(number(step), number(loss.median(0.5, 1))),
            List.of(
                new Evidence(curve.epochs() - 1, "loss", loss.raw(curve.epochs() - 2)),
                new Evidence(curve.epochs(), "loss", loss.raw(curve.epochs() - 1))),
            curve.epochs() / 2 + 1));
  }

  /**
   * Scores that were through softmax once are between 0 and 1, so that a second softmax, the one
   * inside of the loss, can give the right one of C classes at most e/(e + C - 1).
   */
  static Optional<Diagnosis> softmaxTwice(Curve curve) {
    Optional<Metric> metric = curve.metric();
    if (metric.isEmpty() || !metric.get().name().contains("accuracy")) {
      return Optional.empty();
    }
    OptionalDouble accuracy = curve.endOfTraining(metric.get());
    if (accuracy.isEmpty() || accuracy.getAsDouble() < Thresholds.NEARLY_ALL) {
      return Optional.empty();
    }
    double end = curve.loss().end();
    double right = accuracy.getAsDouble();
    int classes = (int) Math.round(Math.exp(curve.scale()));
    double floor = Math.log(1 + (classes - 1) / Math.E);
    if (classes < 2
        || classes > MOST_CLASSES
        || !curve.knowsConstant()
        || curve.loss().at(curve.loss().lowest()) < floor
        || curve.validation().stream().anyMatch(v -> v.at(v.lowest()) < floor)
        || end - honest(right, classes) < Thresholds.UNSURE) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.PLATEAU,
            ("Plateau: the loss is still %s while %s of the rows are right. Softmax applied twice "
                    + "cannot get below %s with %d classes.")
                .formatted(number(end), percent(right), number(floor), classes),
            List.of(new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            1));
  }

  /** Cross-entropy of probabilities that say how often they are right, and no more. */
  private static double honest(double accuracy, int classes) {
    double p = Math.min(0.9999, accuracy);
    return -p * Math.log(p) - (1 - p) * Math.log((1 - p) / (classes - 1));
  }

  /** Stuck where even a constant would be better, or most is still to be learned. */
  static Optional<Diagnosis> plateau(Curve curve) {
    if (curve.level() < Thresholds.POOR
        || Math.abs(curve.lateFall()) > Thresholds.STILL_FALLING
        || !curve.knowsConstant()) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.PLATEAU,
            "Plateau: the loss has been at %s since epoch %d; always predicting the same gives %s."
                .formatted(
                    number(curve.loss().end()), curve.epochs() / 2 + 1, number(curve.scale())),
            List.of(new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            curve.epochs() / 2 + 1));
  }

  /** Still getting better when it stopped: in large steps, or in small ones. */
  static Optional<Diagnosis> stillFalling(Curve curve) {
    double end = curve.validation().map(Shape::end).orElse(curve.loss().end());
    // Below 0 nothing says how much is left: then it is as much as has been had.
    double rest = (end > 0 ? end : curve.loss().first() - curve.loss().end()) / curve.scale();
    double late = Math.min(curve.lateFall(), curve.lateValidationFall());
    boolean falling = curve.loss().falls() >= Thresholds.STEADY && late > Thresholds.STILL_FALLING;
    // Share of what is left that an epoch of the second half took away.
    double pace = late / (curve.epochs() / 2.0) / Math.max(rest, 1e-9);
    OptionalDouble behind = curve.behindReference();
    boolean wanting =
        rest > Thresholds.ENOUGH_LEFT
            && (behind.isEmpty()
                || behind.getAsDouble() > curve.farBehind() / 2
                || pace > Thresholds.STEEP);
    if (!falling || !wanting) {
      return Optional.empty();
    }
    boolean slow = curve.level() > Thresholds.POOR || pace < Thresholds.STEEP;
    String fall =
        "the second half of the epochs brought it from %s to %s"
            .formatted(number(curve.loss().around(0.5)), number(curve.loss().end()));
    return Optional.of(
        new Diagnosis(
            slow ? CurveCode.SLOW : CurveCode.STOPPED_EARLY,
            (slow
                    ? "Slow: the loss falls all the time, but "
                    : "Stopped early: the loss still fell; ")
                + fall
                + ".",
            List.of(
                new Evidence(curve.epochs() / 2 + 1, "loss", curve.loss().raw(curve.epochs() / 2)),
                new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
            curve.epochs() / 2 + 1));
  }
}
