package io.gradus.grader.network.layer;

import io.gradus.grader.network.Size;
import io.gradus.grader.network.Weight;
import java.util.Optional;

/** One bias for each unit or filter, if there are any. */
final class Biases {
  private Biases() {}

  static Optional<Weight> of(Optional<Boolean> bias, Size units) {
    if (bias.isEmpty()) {
      return Optional.of(Weight.of("bias", Size.unknown()));
    }
    return bias.get() ? Optional.of(Weight.of("bias", units)) : Optional.empty();
  }

  /** Such as {@code 4 · 10 + 10}. */
  static String text(String weights, Optional<Boolean> bias, Size units) {
    if (bias.isEmpty()) {
      return weights + " + ?";
    }
    return bias.get() ? weights + " + " + units : weights;
  }
}
