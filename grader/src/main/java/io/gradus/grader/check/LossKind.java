package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Truth;
import java.util.Optional;

/** What a loss makes of predictions, as DJL 0.35.1 has it. */
enum LossKind {
  /** Applies softmax and the logarithm itself. */
  SOFTMAX_OF_SCORES,
  /** With {@code fromLogit=false}: takes the predictions for logarithms of probabilities. */
  SOFTMAX_OF_LOGARITHMS,
  /** Applies sigmoid and the logarithm itself. */
  SIGMOID_OF_SCORES,
  /** With {@code fromSigmoid=true}: applies the logarithm only. */
  SIGMOID_OF_PROBABILITIES,
  /** The distance of numbers: squares, absolute values, quantiles. */
  REGRESSION;

  /**
   * The kind of the loss that a call makes; empty where it makes none, or another, or where a
   * setting is not known.
   */
  static Optional<LossKind> of(Call call) {
    String name = call.type().equals("Loss") ? capital(call.name()) : call.type();
    if (!call.type().equals("Loss") && !call.name().equals("new")) {
      return Optional.empty();
    }
    return switch (name) {
      case "SoftmaxCrossEntropyLoss" ->
          flag(call, 4, true).map(raw -> raw ? SOFTMAX_OF_SCORES : SOFTMAX_OF_LOGARITHMS);
      case "SigmoidBinaryCrossEntropyLoss" ->
          flag(call, 2, false)
              .map(squeezed -> squeezed ? SIGMOID_OF_PROBABILITIES : SIGMOID_OF_SCORES);
      case "L1Loss", "L2Loss", "QuantileL1Loss" -> Optional.of(REGRESSION);
      default -> Optional.empty();
    };
  }

  private static String capital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Optional<Boolean> flag(Call call, int index, boolean unset) {
    Optional<Value> given = call.argument(index);
    if (given.isEmpty()) {
      return Optional.of(unset);
    }
    return given.get() instanceof Truth truth ? Optional.of(truth.holds()) : Optional.empty();
  }

  boolean isClassification() {
    return this != REGRESSION;
  }
}
