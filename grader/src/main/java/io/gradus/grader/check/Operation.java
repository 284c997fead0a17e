package io.gradus.grader.check;

import io.gradus.grader.check.Stage.Kind;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.network.layer.Activations;
import io.gradus.grader.network.layer.Elementwise;
import java.util.Optional;
import java.util.Set;

/**
 * What one call does to the numbers of an array.
 *
 * @param name what a learner calls it
 */
record Operation(Kind kind, String name) {
  static final Operation NOTHING = new Operation(Kind.IDENTITY, "identity");

  private static final Set<String> PLUMBING =
      Set.of(
          "singletonOrThrow",
          "head",
          "get",
          "new",
          "size",
          "getManager",
          "attach",
          "tempAttach",
          "toType",
          "duplicate",
          "getShape",
          "getParameterStore",
          "getValue",
          "println",
          "printf",
          "format",
          "getOutputShapes",
          "setName");
  private static final Set<String> SHAPES =
      Set.of("reshape", "squeeze", "expandDims", "transpose", "swapAxes", "moveAxis", "rotate90");
  private static final Set<String> ARITHMETIC =
      Set.of("add", "addi", "sub", "subi", "mul", "muli", "div", "divi", "neg", "negi");
  private static final Set<String> BENDING =
      Set.of("tanh", "exp", "log", "sqrt", "square", "pow", "abs", "clip", "sin", "cos", "sign");

  /** What a call does. */
  static Operation of(Call call) {
    String name = call.name();
    if (call.type().equals("Activation")) {
      Optional<Elementwise> activation = Activations.of(name);
      if (activation.isPresent()) {
        return new Operation(Kind.ACTIVATION, activation.get().name());
      }
    }
    if (PLUMBING.contains(name)) {
      return NOTHING;
    }
    if (SHAPES.contains(name)) {
      return new Operation(Kind.SHAPE, name);
    }
    if (ARITHMETIC.contains(name)) {
      return new Operation(Kind.ARITHMETIC, name);
    }
    if (BENDING.contains(name)) {
      return new Operation(Kind.ACTIVATION, name);
    }
    return switch (name) {
      case "softmax" -> new Operation(Kind.SOFTMAX, "softmax");
      case "logSoftmax" -> new Operation(Kind.LOG_SOFTMAX, "logSoftmax");
      case "flatten", "batchFlatten" -> new Operation(Kind.FLATTEN, "flatten");
      case "relu" -> new Operation(Kind.ACTIVATION, "ReLU");
      case "sigmoid" -> new Operation(Kind.ACTIVATION, "sigmoid");
      default -> new Operation(Kind.UNKNOWN, name);
    };
  }

  boolean matters() {
    return kind != Kind.IDENTITY;
  }
}
