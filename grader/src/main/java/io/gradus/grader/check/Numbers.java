package io.gradus.grader.check;

import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Whole;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Numbers as a learner writes them. */
final class Numbers {
  private Numbers() {}

  /** The number that a value is; empty where it is not known, or is none. */
  static OptionalDouble of(Value value) {
    if (value instanceof Real real) {
      return OptionalDouble.of(real.single() ? decimal(real.number()) : real.number());
    }
    return value instanceof Whole whole && whole.size().isKnown()
        ? OptionalDouble.of((double) whole.size().value().getAsLong())
        : OptionalDouble.empty();
  }

  /** What a {@code float} was written as: 0.1, not 0.10000000149. */
  private static double decimal(double single) {
    return Double.parseDouble(Float.toString((float) single));
  }

  /** Such as {@code 0.001}, {@code 5}, or {@code 1E-9}. */
  static String shown(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(number, new MathContext(4)).stripTrailingZeros();
    return rounded.abs().compareTo(new BigDecimal("0.00001")) < 0
        ? rounded.toString()
        : rounded.toPlainString();
  }
}
