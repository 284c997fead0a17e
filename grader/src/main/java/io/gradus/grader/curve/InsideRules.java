package io.gradus.grader.curve;

import static io.gradus.grader.curve.Curve.number;
import static io.gradus.grader.curve.Curve.percent;

import io.gradus.grader.curve.Diagnosis.Evidence;
import io.gradus.grader.curve.EpochSeries.Inside;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Signs inside of the network: norms and silent units. */
final class InsideRules {
  private InsideRules() {}

  /** What inputs of any size but 1 do to a network. */
  private static final Set<CurveCode> OF_THE_SCALE =
      EnumSet.of(
          CurveCode.DIVERGING,
          CurveCode.DEAD_RELU,
          CurveCode.EXPLODING_GRADIENT,
          CurveCode.VANISHING_GRADIENT,
          CurveCode.NOT_LEARNING,
          CurveCode.OSCILLATING,
          CurveCode.PLATEAU,
          CurveCode.UNDERFITTING,
          CurveCode.SLOW);

  /** Inputs in grams or bytes are the cause where the curve shows what they do. */
  static Optional<Diagnosis> notScaled(Curve curve, List<Diagnosis> found) {
    if (found.stream().noneMatch(one -> OF_THE_SCALE.contains(one.code()))) {
      return Optional.empty();
    }
    return curve
        .context()
        .inputs()
        .filter(in -> in.rootMeanSquare() > Thresholds.NOT_SCALED && !in.normalised())
        .map(
            in ->
                new Diagnosis(
                    CurveCode.NOT_SCALED,
                    ("Inputs are not scaled: they go from %s to %s, their root mean square is %s; weights "
                            + "are drawn for 1.")
                        .formatted(
                            number(in.least()), number(in.most()), number(in.rootMeanSquare())),
                    List.of(new Evidence(1, "root mean square of inputs", in.rootMeanSquare())),
                    1));
  }

  static Optional<Diagnosis> deadRelu(Curve curve) {
    if (curve.inside().isEmpty() || curve.isAsGoodAsReference()) {
      return Optional.empty(); // a network may have units to spare
    }
    Inside last = curve.inside().get(curve.inside().size() - 1);
    return last.dead().entrySet().stream()
        .filter(layer -> layer.getValue() >= Thresholds.DEAD)
        .max(Map.Entry.comparingByValue())
        .map(
            layer ->
                new Diagnosis(
                    CurveCode.DEAD_RELU,
                    "Dead units: %s of the units of %s do not fire any more (epoch %d)."
                        .formatted(
                            percent(layer.getValue()),
                            LayerName.inWords(layer.getKey()),
                            last.epoch()),
                    List.of(
                        new Evidence(
                            last.epoch(),
                            "silent units, " + LayerName.inWords(layer.getKey()),
                            layer.getValue())),
                    last.epoch()));
  }

  /** A first epoch far beyond any sensible loss, from which the training does not recover. */
  static Optional<Diagnosis> outOfProportion(Curve curve) {
    double first = curve.loss().first() / curve.scale();
    boolean stuck =
        curve.level() > Thresholds.POOR
            || curve.validation().stream().anyMatch(v -> v.end() > 1.3 * curve.scale());
    if (curve.knowsConstant()
        && first > Thresholds.OUT_OF_PROPORTION
        && stuck
        && !curve.isStillFalling()) {
      return Optional.of(
          new Diagnosis(
              CurveCode.EXPLODING_GRADIENT,
              ("Out of proportion: the loss began at %s, %s times what a constant prediction gives, and "
                      + "ends at %s. Inputs are not scaled, or weights or steps are far too large.")
                  .formatted(
                      number(curve.loss().first()), number(first), number(curve.loss().end())),
              List.of(new Evidence(1, "loss", curve.loss().first())),
              1));
    }
    return Optional.empty();
  }

  static Optional<Diagnosis> vanishingGradient(Curve curve) {
    if (curve.inside().isEmpty() || curve.level() < Thresholds.POOR) {
      return Optional.empty();
    }
    Inside first = curve.inside().get(0);
    List<Double> relative = relative(first);
    if (relative.size() < Thresholds.DEEP) {
      return Optional.empty();
    }
    double ratio = relative.get(0) / relative.get(relative.size() - 1);
    if (!(ratio < Thresholds.VANISHED)) {
      return Optional.empty();
    }
    return Optional.of(
        new Diagnosis(
            CurveCode.VANISHING_GRADIENT,
            "Vanishing gradient: the first of %d layers gets %s times the gradient of the last one."
                .formatted(relative.size(), number(ratio)),
            List.of(new Evidence(first.epoch(), "gradient of first by last layer", ratio)),
            first.epoch()));
  }

  static Optional<Diagnosis> explodingGradient(Curve curve) {
    if (curve.level() < Thresholds.POOR) {
      return Optional.empty();
    }
    for (Inside look : curve.inside()) {
      for (Map.Entry<String, Double> layer : look.gradients().entrySet()) {
        double weight = look.weights().getOrDefault(layer.getKey(), 0.0);
        if (layer.getValue() > Thresholds.EXPLODED * Math.max(1, weight)) {
          return Optional.of(
              new Diagnosis(
                  CurveCode.EXPLODING_GRADIENT,
                  "Exploding gradient: that of %s has norm %s in epoch %d, the weight itself %s."
                      .formatted(
                          LayerName.inWords(layer.getKey()),
                          number(layer.getValue()),
                          look.epoch(),
                          number(weight)),
                  List.of(
                      new Evidence(
                          look.epoch(),
                          "gradient norm, " + LayerName.inWords(layer.getKey()),
                          layer.getValue())),
                  look.epoch()));
        }
      }
    }
    return Optional.empty();
  }

  /** Gradient norms by weight norms, from the input on. */
  private static List<Double> relative(Inside look) {
    List<Double> relative = new ArrayList<>();
    look.gradients()
        .forEach(
            (layer, gradient) ->
                relative.add(gradient / Math.max(1e-12, look.weights().getOrDefault(layer, 1.0))));
    return relative;
  }
}
