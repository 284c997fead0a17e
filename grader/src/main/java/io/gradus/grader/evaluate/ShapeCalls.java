package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code ai.djl.ndarray.types.Shape}. */
final class ShapeCalls implements Knowledge {
  @Override
  public Optional<Value> call(Invocation call) {
    if (call.type().qualified().equals("ai.djl.ndarray.types.Shape") && call.name().equals("new")) {
      return Optional.of(create(call));
    }
    return call.receiver().isPresent() && call.receiver().get() instanceof OfShape shape
        ? Optional.of(method(call, shape.shape()))
        : Optional.empty();
  }

  private static Value create(Invocation call) {
    List<Value> values = call.arguments();
    if (!values.isEmpty() && values.get(0) instanceof Sequence sequence) {
      if (!sequence.isExact()) {
        return new OfShape(TensorShape.UNKNOWN);
      }
      values = sequence.values();
    } else if (values.size() == 1 && values.get(0) instanceof Opaque opaque) {
      // One thing of which not even the type is known may be an array as well as a number.
      return new OfShape(
          opaque.type().equals("int") || opaque.type().equals("long")
              ? TensorShape.of(opaque.size())
              : TensorShape.UNKNOWN);
    }
    List<Size> sizes = new ArrayList<>();
    for (Value value : values) {
      Size size = Settings.size(value);
      sizes.add(size.is(-1) ? Size.unknown() : size);
    }
    return new OfShape(TensorShape.of(sizes));
  }

  private static Value method(Invocation call, TensorShape shape) {
    List<Size> sizes = shape.sizes();
    return switch (call.name()) {
      case "get" -> Invocation.whole(axis(shape, call.argument(0)));
      case "getLastDimension", "tail" -> Invocation.whole(shape.last("size"));
      case "head" ->
          Invocation.whole(shape.hasRank() && !sizes.isEmpty() ? sizes.get(0) : Size.symbol("N"));
      case "dimension" ->
          new Whole(shape.hasRank() ? Size.of(shape.rank()) : Size.unknown(), "int");
      case "size" ->
          Invocation.whole(
              call.count() == 0
                  ? shape.hasRank() ? TensorShape.product(sizes) : Size.unknown()
                  : call.count() == 1 ? axis(shape, call.argument(0)) : Size.unknown());
      case "add" -> added(shape, call.arguments().stream().map(Settings::size).toList());
      case "addAll" ->
          call.argument(0) instanceof OfShape other && other.shape().hasRank()
              ? added(shape, other.shape().sizes())
              : new OfShape(TensorShape.UNKNOWN);
      case "slice" -> slice(call, shape);
      case "getShape" -> elements(call, shape);
      case "isScalar" ->
          shape.hasRank() ? new Truth(shape.rank() == 0) : Opaque.named("?", "boolean");
      case "equals" ->
          call.argument(0) instanceof OfShape other
              ? Operators.of(
                  shape.equals(other.shape())
                      ? Optional.of(true)
                      : shape.surelyDiffersFrom(other.shape())
                          ? Optional.of(false)
                          : Optional.empty())
              : Opaque.named("?", "boolean");
      default -> Opaque.nameless();
    };
  }

  private static Value elements(Invocation call, TensorShape shape) {
    return shape.hasRank()
        ? call.sequence(
            Sequence.Kind.ARRAY, shape.sizes().stream().<Value>map(Invocation::whole).toList())
        : call.sequence(Sequence.Kind.ARRAY);
  }

  private static Size axis(TensorShape shape, Value index) {
    OptionalLong at = Settings.size(index).value();
    boolean inside =
        at.isPresent() && shape.hasRank() && at.getAsLong() >= 0 && at.getAsLong() < shape.rank();
    return inside ? shape.get((int) at.getAsLong()) : Size.unknown();
  }

  private static OfShape added(TensorShape shape, List<Size> more) {
    List<Size> sizes = new ArrayList<>(shape.sizes());
    sizes.addAll(more);
    return new OfShape(new TensorShape(shape.open(), sizes, shape.origin()));
  }

  private static OfShape slice(Invocation call, TensorShape shape) {
    OptionalLong from = call.size(0).value();
    OptionalLong to = call.count() > 1 ? call.size(1).value() : OptionalLong.of(shape.rank());
    if (!shape.hasRank() || from.isEmpty() || to.isEmpty()) {
      return new OfShape(TensorShape.UNKNOWN);
    }
    long begin = from.getAsLong() < 0 ? from.getAsLong() + shape.rank() : from.getAsLong();
    long end = to.getAsLong() < 0 ? to.getAsLong() + shape.rank() : to.getAsLong();
    return begin < 0 || end > shape.rank() || begin > end
        ? new OfShape(TensorShape.UNKNOWN)
        : new OfShape(TensorShape.of(shape.sizes().subList((int) begin, (int) end)));
  }
}
