package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.network.Inferred;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.List;
import java.util.Optional;

/**
 * {@code Parameter}: what a block of the file's own has beside its children. Its shape is set when
 * it is built, or in the block's {@code prepare}.
 */
final class OwnParameters implements Knowledge {
  private static final TypeName PARAMETER = TypeName.of("ai.djl.nn.Parameter");
  private static final TypeName BUILDER = TypeName.of("ai.djl.nn.Parameter.Builder");

  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isEmpty()) {
      return call.type().equals(PARAMETER) && call.name().equals("builder")
          ? Optional.of(new Thing(call.heap(), BUILDER, call.span()))
          : Optional.empty();
    }
    if (call.receiver().get() instanceof OwnBlockValue block
        && call.name().equals("addParameter")) {
      block.addParameter(call.argument(0));
      return Optional.of(call.argument(0));
    }
    if (!(call.receiver().get() instanceof Thing thing)) {
      return Optional.empty();
    }
    if (thing.type().equals(BUILDER)) {
      if (call.name().equals("build")) {
        Thing parameter = new Thing(call.heap(), PARAMETER, call.span());
        thing.properties().forEach((name, value) -> parameter.set(call.heap(), name, value));
        return Optional.of(parameter);
      }
      thing.set(call.heap(), call.name(), call.argument(0));
      return Optional.of(thing);
    }
    if (thing.type().equals(PARAMETER) && call.name().equals("setShape")) {
      thing.set(call.heap(), "optShape", call.argument(0));
      return Optional.of(Value.None.VOID);
    }
    return Optional.empty();
  }

  /** A block with its own parameters added to those of its children. */
  static Inferred added(OwnBlockValue block, Inferred whole) {
    Size all = whole.parameters();
    Size trainable = whole.trainable();
    for (Value value : block.parameters()) {
      Size size = size(value);
      all = all.plus(size);
      Optional<Value> gradient =
          value instanceof Thing parameter ? parameter.get("optRequiresGrad") : Optional.empty();
      if (gradient.isEmpty() || gradient.get().equals(new Truth(true))) {
        trainable = trainable.plus(size);
      } else if (!(gradient.get() instanceof Truth)) {
        trainable = trainable.plus(Size.unknown());
      }
    }
    return new Inferred(
        block,
        whole.name(),
        whole.layer(),
        whole.inputs(),
        whole.outputs(),
        whole.children(),
        all,
        trainable);
  }

  private static Size size(Value value) {
    Optional<Value> shape =
        value instanceof Thing parameter ? parameter.get("optShape") : Optional.empty();
    List<Size> sizes =
        shape.isPresent() && shape.get() instanceof OfShape known && known.shape().hasRank()
            ? known.shape().sizes()
            : List.of(Size.unknown());
    return TensorShape.product(sizes);
  }
}
