package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.Constant;
import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Text;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Optional;
import java.util.OptionalLong;

/** Java's operators on values. What would wrap around in Java is not known here. */
final class Operators {
  private Operators() {}

  static Value binary(Tree.Kind kind, Value left, Value right) {
    Value result = known(kind, left, right);
    boolean lost = result instanceof Opaque opaque && opaque.derivation().isEmpty();
    return lost ? Opaque.derived("?", "", Derivation.computed(kind, left, right)) : result;
  }

  private static Value known(Tree.Kind kind, Value left, Value right) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> plus(left, right);
      case MINUS,
          MULTIPLY,
          DIVIDE,
          REMAINDER,
          MINUS_ASSIGNMENT,
          MULTIPLY_ASSIGNMENT,
          DIVIDE_ASSIGNMENT,
          REMAINDER_ASSIGNMENT,
          LEFT_SHIFT,
          LEFT_SHIFT_ASSIGNMENT,
          RIGHT_SHIFT,
          RIGHT_SHIFT_ASSIGNMENT ->
          arithmetic(kind, left, right);
      case EQUAL_TO -> of(same(left, right));
      case NOT_EQUAL_TO -> of(same(left, right).map(equal -> !equal));
      case LESS_THAN -> of(compare(left, right).map(order -> order < 0));
      case LESS_THAN_EQUAL -> of(compare(left, right).map(order -> order <= 0));
      case GREATER_THAN -> of(compare(left, right).map(order -> order > 0));
      case GREATER_THAN_EQUAL -> of(compare(left, right).map(order -> order >= 0));
      case AND -> logic(left, right, true);
      case OR -> logic(left, right, false);
      default -> Opaque.nameless();
    };
  }

  static Value of(Optional<Boolean> truth) {
    return truth.<Value>map(Truth::new).orElseGet(Opaque::nameless);
  }

  private static Value logic(Value left, Value right, boolean and) {
    if (left instanceof Truth one && right instanceof Truth other) {
      return new Truth(and ? one.holds() && other.holds() : one.holds() || other.holds());
    }
    return Opaque.nameless();
  }

  private static Value plus(Value left, Value right) {
    if (left instanceof Text || right instanceof Text) {
      Optional<String> start = text(left);
      Optional<String> end = text(right);
      boolean known = start.isPresent() && end.isPresent();
      return known && start.get().length() + end.get().length() < 10_000
          ? new Text(start.get() + end.get())
          : Opaque.named("?", "String");
    }
    return arithmetic(Tree.Kind.PLUS, left, right);
  }

  private static Optional<String> text(Value value) {
    if (value instanceof Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Whole whole && whole.size().isKnown() && !whole.type().equals("char")) {
      return Optional.of(whole.size().toString());
    }
    return value instanceof Truth truth
        ? Optional.of(Boolean.toString(truth.holds()))
        : Optional.empty();
  }

  private static Value arithmetic(Tree.Kind kind, Value left, Value right) {
    Optional<Whole> one = whole(left);
    Optional<Whole> other = whole(right);
    boolean anyReal = left instanceof Real || right instanceof Real;
    if (!anyReal && one.isPresent() && other.isPresent()) {
      return whole(kind, one.get(), other.get());
    }
    Optional<Double> x = real(left);
    Optional<Double> y = real(right);
    if (x.isEmpty() || y.isEmpty() || !anyReal) {
      return Opaque.nameless();
    }
    boolean single = !isDouble(left) && !isDouble(right);
    double result =
        switch (kind) {
          case PLUS -> x.get() + y.get();
          case MINUS, MINUS_ASSIGNMENT -> x.get() - y.get();
          case MULTIPLY, MULTIPLY_ASSIGNMENT -> x.get() * y.get();
          case DIVIDE, DIVIDE_ASSIGNMENT -> x.get() / y.get();
          case REMAINDER, REMAINDER_ASSIGNMENT -> x.get() % y.get();
          default -> Double.NaN;
        };
    return new Real(single ? (float) result : result, single);
  }

  private static boolean isDouble(Value value) {
    return value instanceof Real real && !real.single();
  }

  /** The whole number that a value is; an unknown number of no type is not one. */
  static Optional<Whole> whole(Value value) {
    return value instanceof Whole whole ? Optional.of(whole) : Optional.empty();
  }

  static Optional<Double> real(Value value) {
    if (value instanceof Real real) {
      return Optional.of(real.number());
    }
    OptionalLong number =
        value instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
    return number.isPresent() ? Optional.of((double) number.getAsLong()) : Optional.empty();
  }

  private static Value whole(Tree.Kind kind, Whole left, Whole right) {
    boolean isLong = left.type().equals("long") || right.type().equals("long");
    Size a = left.size();
    Size b = right.size();
    Size result =
        switch (kind) {
          case PLUS -> a.plus(b);
          case MINUS, MINUS_ASSIGNMENT -> a.minus(b);
          case MULTIPLY, MULTIPLY_ASSIGNMENT -> a.times(b);
          case DIVIDE, DIVIDE_ASSIGNMENT -> quotient(a, b);
          case REMAINDER, REMAINDER_ASSIGNMENT -> remainder(a, b);
          case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> shifted(a, b, isLong);
          case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> shiftedRight(a, b);
          default -> Size.unknown();
        };
    return new Whole(isLong ? result : fitting(result), isLong ? "long" : "int");
  }

  /** An {@code int} that is none any more has wrapped around, and who knows if that was meant. */
  private static Size fitting(Size size) {
    OptionalLong value = size.value();
    boolean fits = value.isEmpty() || value.getAsLong() == (int) value.getAsLong();
    return fits ? size : Size.unknown();
  }

  private static Size quotient(Size a, Size b) {
    OptionalLong dividend = a.value();
    OptionalLong divisor = b.value();
    if (dividend.isPresent() && divisor.isPresent()) {
      return divisor.getAsLong() == 0
          ? Size.unknown()
          : Size.of(dividend.getAsLong() / divisor.getAsLong());
    }
    return a.dividedBy(b);
  }

  private static Size remainder(Size a, Size b) {
    OptionalLong dividend = a.value();
    OptionalLong divisor = b.value();
    boolean known = dividend.isPresent() && divisor.isPresent() && divisor.getAsLong() != 0;
    return known ? Size.of(dividend.getAsLong() % divisor.getAsLong()) : Size.unknown();
  }

  private static Size shifted(Size a, Size b, boolean isLong) {
    OptionalLong by = b.value();
    boolean small = by.isPresent() && by.getAsLong() >= 0 && by.getAsLong() < (isLong ? 62 : 31);
    return small ? a.times(1L << by.getAsLong()) : Size.unknown();
  }

  private static Size shiftedRight(Size a, Size b) {
    OptionalLong number = a.value();
    OptionalLong by = b.value();
    boolean known = number.isPresent() && by.isPresent() && by.getAsLong() >= 0;
    return known && by.getAsLong() < 31
        ? Size.of(number.getAsLong() >> by.getAsLong())
        : Size.unknown();
  }

  static Value negative(Value value) {
    if (value instanceof Real real) {
      return new Real(-real.number(), real.single());
    }
    return arithmetic(Tree.Kind.MINUS, Whole.ofInt(0), value);
  }

  static Value not(Value value) {
    return value instanceof Truth truth ? new Truth(!truth.holds()) : Opaque.nameless();
  }

  /** Whether two values are the same, where that is known. */
  static Optional<Boolean> same(Value left, Value right) {
    if (left instanceof Whole one && right instanceof Whole other) {
      if (one.size().equals(other.size())) {
        return Optional.of(true);
      }
      return one.size().surelyDiffersFrom(other.size()) ? Optional.of(false) : Optional.empty();
    }
    Optional<Double> x = real(left);
    Optional<Double> y = real(right);
    if (x.isPresent() && y.isPresent()) {
      return Optional.of(x.get().doubleValue() == y.get().doubleValue());
    }
    boolean known = isKnown(left) && isKnown(right);
    return known ? Optional.of(left.equals(right)) : Optional.empty();
  }

  private static boolean isKnown(Value value) {
    return value instanceof Truth
        || value instanceof Text
        || value instanceof Constant
        || value instanceof None
        || value instanceof BlockValue
        || value instanceof Thing
        || value instanceof Sequence
        || value instanceof Closure;
  }

  private static Optional<Integer> compare(Value left, Value right) {
    if (left instanceof Whole one && right instanceof Whole other) {
      OptionalLong difference = one.size().minus(other.size()).value();
      return difference.isPresent()
          ? Optional.of(Long.signum(difference.getAsLong()))
          : Optional.empty();
    }
    Optional<Double> x = real(left);
    Optional<Double> y = real(right);
    return x.isPresent() && y.isPresent()
        ? Optional.of(Double.compare(x.get(), y.get()))
        : Optional.empty();
  }

  /** A cast, or the conversion that an assignment brings. */
  static Value cast(String type, Value value) {
    switch (type) {
      case "int", "long", "short", "byte", "char" -> {
        if (value instanceof Whole whole) {
          OptionalLong number = whole.size().value();
          boolean fits = number.isEmpty() || inRange(type, number.getAsLong());
          return new Whole(fits ? whole.size() : Size.unknown(), type);
        }
        if (value instanceof Real real) {
          boolean fits = Math.abs(real.number()) < 1L << 53 && inRange(type, (long) real.number());
          return new Whole(fits ? Size.of((long) real.number()) : Size.unknown(), type);
        }
        return value instanceof Opaque opaque ? new Whole(opaque.size(), type) : value;
      }
      case "double", "float" -> {
        boolean single = type.equals("float");
        return real(value)
            .<Value>map(number -> new Real(single ? (float) (double) number : number, single))
            .orElseGet(
                () ->
                    value instanceof Opaque
                        ? value
                        : Opaque.derived("?", type, Derivation.either(value, value)));
      }
      default -> {
        return value;
      }
    }
  }

  private static boolean inRange(String type, long number) {
    return switch (type) {
      case "int" -> number == (int) number;
      case "short" -> number == (short) number;
      case "byte" -> number == (byte) number;
      case "char" -> number == (char) number;
      default -> true;
    };
  }
}
