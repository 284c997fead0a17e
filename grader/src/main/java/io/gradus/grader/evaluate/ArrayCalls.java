package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Layer;
import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import io.gradus.grader.network.layer.Activations;
import io.gradus.grader.network.layer.Flattening;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code NDArray} and the classes with static methods for it: only shapes are followed. */
final class ArrayCalls implements Knowledge {
  private static final Set<String> SAME_SHAPE =
      Set.of(
          "neg",
          "abs",
          "square",
          "sqrt",
          "cbrt",
          "floor",
          "ceil",
          "round",
          "trunc",
          "exp",
          "log",
          "log10",
          "log2",
          "log1p",
          "sin",
          "cos",
          "tan",
          "sinh",
          "cosh",
          "tanh",
          "sigmoid",
          "erf",
          "erfinv",
          "softmax",
          "logSoftmax",
          "cumSum",
          "toType",
          "duplicate",
          "stopGradient",
          "getNDArrayInternal",
          "relu",
          "softPlus",
          "softSign",
          "leakyRelu",
          "elu",
          "selu",
          "gelu",
          "swish",
          "mish",
          "isNaN",
          "isInfinite",
          "logicalNot",
          "sign",
          "clip",
          "zerosLike",
          "onesLike",
          "normalize",
          "flip",
          "argSort",
          "scaleGradient",
          "toDevice",
          "toDense",
          "inverse",
          "dropout",
          "gammaln",
          "asin",
          "acos",
          "atan",
          "like",
          "reverse");

  /** With a number or another array; in place with an {@code i} behind it. */
  private static final Set<String> BINARY =
      Set.of(
          "add",
          "sub",
          "mul",
          "div",
          "mod",
          "pow",
          "maximum",
          "minimum",
          "gt",
          "gte",
          "lt",
          "lte",
          "eq",
          "neq",
          "logicalAnd",
          "logicalOr",
          "logicalXor",
          "rsub",
          "rdiv",
          "atan2");

  private static final Set<String> REDUCING =
      Set.of("mean", "sum", "max", "min", "prod", "median", "norm", "all", "any");

  private static final Set<String> CREATING =
      Set.of("zeros", "ones", "randomNormal", "randomUniform", "full", "truncatedNormal", "create");

  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isEmpty()) {
      return statics(call);
    }
    Value receiver = call.receiver().get();
    if (receiver instanceof OfArray array) {
      return method(call, array.shape());
    }
    if (receiver instanceof Sequence list && list.kind() == Sequence.Kind.ARRAYS) {
      return ListCalls.call(call, list);
    }
    if (receiver instanceof Opaque && CREATING.contains(call.name())) {
      return call.arguments().stream()
          .filter(OfShape.class::isInstance)
          .findFirst()
          .map(shape -> new OfArray(((OfShape) shape).shape()));
    }
    return Optional.empty();
  }

  private static Optional<Value> method(Invocation call, TensorShape shape) {
    String name = call.name();
    String plain = name.endsWith("i") ? name.substring(0, name.length() - 1) : name;
    if (SAME_SHAPE.contains(name) || SAME_SHAPE.contains(plain)) {
      return of(shape);
    }
    if (BINARY.contains(name) || BINARY.contains(plain)) {
      if (call.argument(0) instanceof OfArray other && call.count() == 1) {
        return of(Shapes.broadcast(shape, other.shape(), call.machine().arrayFaults));
      }
      return of(isNumber(call.argument(0)) ? shape : TensorShape.UNKNOWN);
    }
    if (REDUCING.contains(name)) {
      return of(Shapes.reduced(shape, call.arguments()));
    }
    ArrayFaults faults = call.machine().arrayFaults;
    return switch (name) {
      case "reshape" -> of(Shapes.reshaped(shape, Shapes.target(call.arguments()), faults));
      case "flatten" ->
          of(
              call.count() == 0 && shape.hasRank()
                  ? TensorShape.of(TensorShape.product(shape.sizes()))
                  : TensorShape.UNKNOWN);
      case "expandDims" -> of(Shapes.expanded(shape, call.argument(0)));
      case "squeeze" -> of(Shapes.squeezed(shape, call.arguments()));
      case "transpose" -> of(Shapes.transposed(shape, call.arguments()));
      case "swapAxes" -> of(Shapes.swapped(shape, call.argument(0), call.argument(1)));
      case "argMax", "argMin" -> of(Shapes.reduced(shape, call.arguments()));
      case "oneHot" -> of(Shapes.appended(shape, call.size(0)));
      case "matMul", "dot", "batchMatMul" ->
          of(
              call.argument(0) instanceof OfArray other && !name.equals("dot")
                  ? Shapes.product(shape, other.shape(), faults)
                  : TensorShape.UNKNOWN);
      case "concat" ->
          of(
              call.argument(0) instanceof OfArray other
                  ? Shapes.concatenated(
                      List.of(shape, other.shape()),
                      call.count() > 1 ? call.argument(1) : Whole.ofInt(0),
                      faults)
                  : TensorShape.UNKNOWN);
      case "stack" ->
          of(
              call.argument(0) instanceof OfArray other
                  ? Shapes.stacked(
                      List.of(shape, other.shape()),
                      call.count() > 1 ? call.argument(1) : Whole.ofInt(0))
                  : TensorShape.UNKNOWN);
      case "get" -> of(Indexing.indexed(shape, call.arguments()));
      case "resize" -> of(resized(shape, call.size(0), call.size(1)));
      case "broadcast" ->
          of(Shapes.target(call.arguments()).map(TensorShape::of).orElse(TensorShape.UNKNOWN));
      case "getShape" -> Optional.of(new OfShape(shape));
      case "size" ->
          Optional.of(
              Invocation.whole(
                  call.count() == 0
                      ? shape.hasRank() ? TensorShape.product(shape.sizes()) : Size.unknown()
                      : Shapes.axis(shape, call.argument(0))
                          .map(shape::get)
                          .orElseGet(Size::unknown)));
      case "split" -> Optional.of(split(call, shape));
      case "attach", "tempAttach", "detach", "close", "set" -> Optional.of(None.VOID);
      case "getDataType", "getManager", "getDevice", "getName" ->
          Optional.of(Opaque.named(name.substring(3), ""));
      case "toString", "toFloatArray", "toLongArray", "toIntArray", "getFloat", "getLong" ->
          Optional.empty();
      default -> of(TensorShape.UNKNOWN);
    };
  }

  static Optional<Value> of(TensorShape shape) {
    return Optional.of(new OfArray(shape));
  }

  private static boolean isNumber(Value value) {
    return value instanceof Whole || value instanceof Value.Real;
  }

  /**
   * DJL resizes images that have their channels last: {@code (H, W, C)} or {@code (N, H, W, C)}.
   */
  private static TensorShape resized(TensorShape shape, Size width, Size height) {
    if (!shape.hasRank() || shape.rank() < 3 || shape.rank() > 4) {
      return TensorShape.UNKNOWN;
    }
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.set(shape.rank() - 3, height);
    sizes.set(shape.rank() - 2, width);
    return TensorShape.of(sizes);
  }

  private static Value split(Invocation call, TensorShape shape) {
    Optional<Integer> axis =
        Shapes.axis(shape, call.count() > 1 ? call.argument(1) : Whole.ofInt(0));
    var count = call.size(0).value();
    boolean known =
        axis.isPresent()
            && call.argument(0) instanceof Whole
            && count.isPresent()
            && count.getAsLong() > 0
            && count.getAsLong() <= 64;
    if (!known) {
      return call.sequence(Sequence.Kind.ARRAYS);
    }
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.set(axis.get(), sizes.get(axis.get()).dividedBy(count.getAsLong()));
    List<TensorShape> parts = Collections.nCopies((int) count.getAsLong(), TensorShape.of(sizes));
    return Functions.arrays(call, parts);
  }

  private static Optional<Value> statics(Invocation call) {
    return switch (call.type().qualified()) {
      case "ai.djl.ndarray.NDList" ->
          call.name().equals("new") ? Optional.of(ListCalls.create(call)) : Optional.empty();
      case "ai.djl.ndarray.NDArrays" -> arrays(call);
      case "ai.djl.nn.Activation" -> activation(call);
      case "ai.djl.nn.Blocks" -> flattened(call);
      case "ai.djl.nn.pooling.Pool" -> pooled(call);
      case "ai.djl.modality.cv.util.NDImageUtils" -> image(call);
      case "ai.djl.nn.norm.Dropout" ->
          call.name().equals("dropout") && call.argument(0) instanceof OfArray array
              ? Optional.of(Functions.arrays(call, List.of(array.shape())))
              : Optional.empty();
      case "ai.djl.ndarray.index.NDIndex" ->
          call.name().equals("new") && call.argument(0) instanceof Value.Text
              ? Optional.of(call.argument(0))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Value> activation(Invocation call) {
    if (Activations.of(call.name()).isEmpty() || call.name().endsWith("Block")) {
      return Optional.empty();
    }
    Value argument = call.argument(0);
    return argument instanceof OfArray || argument instanceof Sequence
        ? Optional.of(argument)
        : of(TensorShape.UNKNOWN);
  }

  private static Optional<Value> flattened(Invocation call) {
    if (!call.name().equals("batchFlatten")) {
      return Optional.empty();
    }
    Optional<Size> row = call.count() > 1 ? Optional.of(call.size(1)) : Optional.empty();
    return applied(call, new Flattening(row));
  }

  private static Optional<Value> pooled(Invocation call) {
    if (call.name().endsWith("Block") || call.count() == 0) {
      return Optional.empty();
    }
    return Pools.layer(call.name(), call.arguments().subList(1, call.count()))
        .flatMap(layer -> applied(call, layer));
  }

  private static Optional<Value> applied(Invocation call, Layer layer) {
    if (!(call.argument(0) instanceof OfArray array)) {
      return of(TensorShape.UNKNOWN);
    }
    Outcome outcome = layer.apply(List.of(array.shape()));
    outcome.fault().filter(fault -> fault.stops()).ifPresent(call.machine().arrayFaults::report);
    return of(outcome.outputs().get(0));
  }

  private static Optional<Value> image(Invocation call) {
    if (!(call.argument(0) instanceof OfArray array)) {
      return of(TensorShape.UNKNOWN);
    }
    return switch (call.name()) {
      case "resize" ->
          of(resized(array.shape(), call.size(1), call.count() > 2 ? call.size(2) : call.size(1)));
      case "normalize" -> of(array.shape());
      default -> of(TensorShape.UNKNOWN);
    };
  }

  private static Optional<Value> arrays(Invocation call) {
    ArrayFaults faults = call.machine().arrayFaults;
    Value last = call.argument(call.count() - 1);
    switch (call.name()) {
      case "concat", "stack" -> {
        List<TensorShape> shapes = Functions.shapes(call.argument(0));
        if (!isExactList(call.argument(0))) {
          return of(TensorShape.UNKNOWN);
        }
        Value axis = call.count() > 1 ? last : Whole.ofInt(0);
        return of(
            call.name().equals("concat")
                ? Shapes.concatenated(shapes, axis, faults)
                : Shapes.stacked(shapes, axis));
      }
      case "matMul" -> {
        return call.argument(0) instanceof OfArray one && call.argument(1) instanceof OfArray other
            ? of(Shapes.product(one.shape(), other.shape(), faults))
            : of(TensorShape.UNKNOWN);
      }
      default -> {
        String name = call.name();
        String plain = name.endsWith("i") ? name.substring(0, name.length() - 1) : name;
        return BINARY.contains(name) || BINARY.contains(plain)
            ? of(all(call))
            : of(TensorShape.UNKNOWN);
      }
    }
  }

  private static boolean isExactList(Value value) {
    return value instanceof Sequence list && list.isExact() && list.kind() == Sequence.Kind.ARRAYS;
  }

  private static TensorShape all(Invocation call) {
    List<Value> arguments = call.arguments();
    if (arguments.size() == 1 && arguments.get(0) instanceof Sequence sequence) {
      if (!sequence.isExact()) {
        return TensorShape.UNKNOWN;
      }
      arguments = sequence.values();
    }
    Optional<TensorShape> result = Optional.empty();
    for (Value each : arguments) {
      if (each instanceof OfArray array) {
        result =
            Optional.of(
                result
                    .map(
                        before ->
                            Shapes.broadcast(before, array.shape(), call.machine().arrayFaults))
                    .orElse(array.shape()));
      } else if (!isNumber(each)) {
        return TensorShape.UNKNOWN;
      }
    }
    return result.orElse(TensorShape.UNKNOWN);
  }
}
