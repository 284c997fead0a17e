package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Model} and {@code Trainer}: which block a model has, and for which input its trainer
 * initializes it. A trainer has the properties {@code model} and {@code config}.
 */
final class ModelCalls implements Knowledge {
  private static final TypeName MODEL = TypeName.of("ai.djl.Model");
  private static final TypeName TRAINER = TypeName.of("ai.djl.training.Trainer");

  @Override
  public Optional<Value> call(Invocation call) {
    if (call.type().equals(MODEL) && call.receiver().isEmpty()) {
      return call.name().equals("newInstance")
          ? Optional.of(new Thing(call.heap(), MODEL, call.span()))
          : Optional.empty();
    }
    if (call.receiver().isEmpty()) {
      return Optional.empty();
    }
    Value receiver = call.receiver().get();
    if (receiver instanceof Opaque opaque) {
      return opaque(call, opaque);
    }
    if (!(receiver instanceof Thing thing)) {
      return Optional.empty();
    }
    if (thing.type().equals(MODEL)) {
      return model(call, thing);
    }
    return thing.type().equals(TRAINER) ? trainer(call, thing) : Optional.empty();
  }

  /** A model that comes from elsewhere still makes trainers. */
  private static Optional<Value> opaque(Invocation call, Opaque model) {
    if (call.name().equals("newTrainer") && call.count() == 1) {
      return Optional.of(newTrainer(call, model));
    }
    if (call.name().equals("setBlock") && call.argument(0) instanceof BlockValue block) {
      block.markUsed();
      return Optional.of(None.VOID);
    }
    return Optional.empty();
  }

  private static Optional<Value> model(Invocation call, Thing model) {
    switch (call.name()) {
      case "setBlock" -> {
        each(call.argument(0)).forEach(BlockValue::markUsed);
        model.set(call.heap(), "block", call.argument(0));
        return Optional.of(None.VOID);
      }
      case "getBlock" -> {
        return Optional.of(model.get("block").orElseGet(() -> Opaque.named("block", "Block")));
      }
      case "newTrainer" -> {
        return Optional.of(newTrainer(call, model));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Thing newTrainer(Invocation call, Value model) {
    Thing trainer = new Thing(call.heap(), TRAINER, call.span());
    trainer.set(call.heap(), "model", model);
    trainer.set(call.heap(), "config", call.argument(0));
    return trainer;
  }

  private static Optional<Value> trainer(Invocation call, Thing trainer) {
    switch (call.name()) {
      case "initialize" -> {
        List<TensorShape> inputs = shapes(call.arguments(), 0);
        trainer
            .get("model")
            .filter(Thing.class::isInstance)
            .flatMap(model -> ((Thing) model).get("block"))
            .ifPresent(block -> each(block).forEach(one -> one.initializedFor(inputs)));
        return Optional.of(None.VOID);
      }
      case "getModel" -> {
        return trainer.get("model");
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** The blocks that a value stands for. */
  static List<BlockValue> each(Value value) {
    if (value instanceof BlockValue block) {
      return List.of(block);
    }
    return value instanceof Value.Either either
        ? either.values().stream().flatMap(one -> each(one).stream()).toList()
        : List.of();
  }

  /** Arguments that are shapes, one by one or as an array. */
  static List<TensorShape> shapes(List<Value> arguments, int from) {
    List<TensorShape> shapes = new ArrayList<>();
    for (Value value : arguments.subList(Math.min(from, arguments.size()), arguments.size())) {
      if (value instanceof OfShape shape) {
        shapes.add(shape.shape());
      } else if (value instanceof Sequence sequence && sequence.isExact()) {
        shapes.addAll(shapes(sequence.values(), 0));
      } else {
        shapes.add(TensorShape.UNKNOWN);
      }
    }
    return shapes;
  }
}
