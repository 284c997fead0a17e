package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Text;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Optional;
import java.util.OptionalLong;

/** A few methods of {@code java.lang}, and functions that are called. */
final class JavaCalls implements Knowledge {
  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isPresent()) {
      return method(call, call.receiver().get());
    }
    return switch (call.type().qualified()) {
      case "java.lang.Math" -> math(call);
      case "java.lang.Integer", "java.lang.Long" -> number(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> method(Invocation call, Value receiver) {
    if (receiver instanceof Closure closure) {
      return switch (call.name()) {
        case "apply", "get", "accept", "applyAsInt", "applyAsLong", "test", "run", "call" ->
            Optional.of(call.machine().invocations.apply(closure, call.arguments()));
        default -> Optional.empty();
      };
    }
    if (receiver instanceof Whole && call.count() == 0 && call.name().endsWith("Value")) {
      String type = call.name().substring(0, call.name().length() - "Value".length());
      return Optional.of(Operators.cast(type, receiver));
    }
    if (call.name().equals("equals") && call.count() == 1) {
      return Optional.of(Operators.of(Operators.same(receiver, call.argument(0))));
    }
    return receiver instanceof Text text ? text(call, text.text()) : Optional.empty();
  }

  private static Optional<Value> text(Invocation call, String text) {
    return switch (call.name()) {
      case "length" -> Optional.of(Whole.ofInt(text.length()));
      case "isEmpty" -> Optional.of(new Value.Truth(text.isEmpty()));
      case "formatted" -> Optional.of(Opaque.named("?", "String"));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> math(Invocation call) {
    Value first = call.argument(0);
    Value second = call.argument(1);
    Optional<Double> x = Operators.real(first);
    Optional<Double> y = Operators.real(second);
    switch (call.name()) {
      case "max", "min" -> {
        if (x.isEmpty() || y.isEmpty()) {
          return Optional.of(first.equals(second) ? first : Opaque.nameless());
        }
        boolean takesFirst = call.name().equals("max") ? x.get() >= y.get() : x.get() <= y.get();
        return Optional.of(takesFirst ? first : second);
      }
      case "addExact", "multiplyExact", "subtractExact" -> {
        Tree.Kind kind =
            call.name().startsWith("add")
                ? Tree.Kind.PLUS
                : call.name().startsWith("multiply") ? Tree.Kind.MULTIPLY : Tree.Kind.MINUS;
        return Optional.of(Operators.binary(kind, first, second));
      }
      case "floorDiv" -> {
        return Optional.of(Operators.binary(Tree.Kind.DIVIDE, first, second));
      }
      case "toIntExact" -> {
        return Optional.of(Operators.cast("int", first));
      }
      case "round" -> {
        return Optional.of(
            x.<Value>map(number -> new Whole(Size.of(Math.round(number)), "long"))
                .orElseGet(Opaque::nameless));
      }
      case "ceil", "floor", "sqrt", "abs", "pow", "log", "exp" -> {
        return Optional.of(real(call, x, y));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Value real(Invocation call, Optional<Double> x, Optional<Double> y) {
    if (x.isEmpty()) {
      return Opaque.nameless();
    }
    if (call.name().equals("abs") && call.argument(0) instanceof Whole whole) {
      return x.get() >= 0 ? whole : Operators.negative(whole);
    }
    double result =
        switch (call.name()) {
          case "ceil" -> Math.ceil(x.get());
          case "floor" -> Math.floor(x.get());
          case "sqrt" -> Math.sqrt(x.get());
          case "log" -> Math.log(x.get());
          case "exp" -> Math.exp(x.get());
          case "abs" -> Math.abs(x.get());
          default -> y.map(power -> Math.pow(x.get(), power)).orElse(Double.NaN);
        };
    return Double.isNaN(result) ? Opaque.nameless() : new Real(result, false);
  }

  private static Optional<Value> number(Invocation call) {
    switch (call.name()) {
      case "valueOf", "parseInt", "parseLong" -> {
        if (call.argument(0) instanceof Whole whole) {
          return Optional.of(whole);
        }
        if (call.argument(0) instanceof Text text) {
          OptionalLong number = parsed(text.text());
          if (number.isPresent()) {
            return Optional.of(
                new Whole(
                    Size.of(number.getAsLong()),
                    call.type().simple().equals("Long") ? "long" : "int"));
          }
        }
        return Optional.empty();
      }
      case "min", "max" -> {
        return math(call);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static OptionalLong parsed(String text) {
    boolean digits =
        !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
