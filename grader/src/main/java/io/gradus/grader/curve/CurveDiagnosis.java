package io.gradus.grader.curve;

import static io.gradus.grader.curve.Curve.number;

import io.gradus.grader.curve.Diagnosis.Evidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a curve shows: the first diagnosis is the one to act on, those after it are true as
 * well. Works on a training loss alone; validation, metrics, norms and the loss of a constant
 * prediction each make it say more. Curves may be noisy, short, or still going.
 */
public final class CurveDiagnosis {
  /** One sign to look for. */
  interface Rule {
    Optional<Diagnosis> look(Curve curve);
  }

  /** Causes before effects: what kills units or data is said before what follows from it. */
  private static final List<Rule> RULES =
      List.of(
          TrainingRules::diverging,
          InsideRules::deadRelu,
          InsideRules::vanishingGradient,
          InsideRules::outOfProportion,
          InsideRules::explodingGradient,
          TrainingRules::notLearning,
          ValidationRules::tiny,
          ValidationRules::better,
          ValidationRules::overfitting,
          TrainingRules::onlyByHeart,
          TrainingRules::oscillating,
          TrainingRules::softmaxTwice,
          ValidationRules::underfitting,
          TrainingRules::plateau,
          TrainingRules::stillFalling);

  /** These say why a loss is high; that it is high goes without saying then. */
  private static final Set<CurveCode> EXPLAIN_THE_LEVEL =
      Set.of(
          CurveCode.DIVERGING,
          CurveCode.EXPLODING_GRADIENT,
          CurveCode.VANISHING_GRADIENT,
          CurveCode.DEAD_RELU,
          CurveCode.NOT_LEARNING);

  private static final Set<CurveCode> LEVEL =
      Set.of(CurveCode.UNDERFITTING, CurveCode.PLATEAU, CurveCode.SLOW, CurveCode.STOPPED_EARLY);

  private CurveDiagnosis() {}

  /**
   * Everything that a curve says; never empty from {@value Thresholds#LEAST_EPOCHS} epochs on, and
   * before that only where a number is none.
   */
  public static List<Diagnosis> of(EpochSeries series) {
    Optional<Diagnosis> broken = notFinite(series);
    if (broken.isPresent()) {
      return List.of(broken.get());
    }
    if (series.epochs() < Thresholds.LEAST_EPOCHS) {
      return List.of();
    }
    Curve curve = new Curve(series);
    List<Diagnosis> found = new ArrayList<>();
    for (Rule rule : RULES) {
      rule.look(curve).ifPresent(found::add);
    }
    InsideRules.notScaled(curve, found).ifPresent(one -> found.add(0, one));
    if (found.stream().anyMatch(one -> EXPLAIN_THE_LEVEL.contains(one.code()))) {
      found.removeIf(one -> LEVEL.contains(one.code()));
    }
    // An explosion may show in the loss and in the norms: it is said once.
    Set<CurveCode> said = EnumSet.noneOf(CurveCode.class);
    found.removeIf(one -> !said.add(one.code()));
    return found.isEmpty() ? List.of(good(curve)) : List.copyOf(found);
  }

  private static Optional<Diagnosis> notFinite(EpochSeries series) {
    double[] loss = series.loss();
    for (int i = 0; i < loss.length; i++) {
      if (!Double.isFinite(loss[i])) {
        String before = i == 0 ? "" : "; it was %s before".formatted(number(loss[i - 1]));
        return Optional.of(
            new Diagnosis(
                CurveCode.DIVERGING,
                "The loss is %s in epoch %d%s.".formatted(number(loss[i]), i + 1, before),
                List.of(new Evidence(i + 1, "loss", loss[i])),
                i + 1));
      }
    }
    double[] validation = series.validationLoss().orElse(new double[0]);
    for (int i = 0; i < validation.length; i++) {
      if (Double.isInfinite(validation[i])) {
        return Optional.of(
            new Diagnosis(
                CurveCode.DIVERGING,
                "The validation loss is %s in epoch %d, the training loss is %s."
                    .formatted(number(validation[i]), i + 1, number(loss[i])),
                List.of(new Evidence(i + 1, "validation loss", validation[i])),
                i + 1));
      }
    }
    return Optional.empty();
  }

  private static Diagnosis good(Curve curve) {
    double end = curve.loss().end();
    String validation =
        curve
            .validation()
            .map(
                v ->
                    "; validation ends at %s, its best was %s in epoch %d"
                        .formatted(number(v.end()), number(v.at(v.lowest())), v.lowest() + 1))
            .orElse("");
    return new Diagnosis(
        CurveCode.GOOD,
        "Good: the loss fell from %s to %s and levels off%s."
            .formatted(number(curve.loss().first()), number(end), validation),
        List.of(
            new Evidence(1, "loss", curve.loss().first()),
            new Evidence(curve.epochs(), "loss", curve.loss().raw(curve.epochs() - 1))),
        1);
  }
}
