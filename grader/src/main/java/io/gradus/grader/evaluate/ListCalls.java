package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code NDList}: a list of arrays. */
final class ListCalls {
  private ListCalls() {}

  static Value create(Invocation call) {
    if (call.count() == 1 && call.argument(0) instanceof Whole) {
      return call.sequence(Sequence.Kind.ARRAYS, List.of());
    }
    if (call.count() == 1 && call.argument(0) instanceof Sequence sequence) {
      return new Sequence(call.heap(), Sequence.Kind.ARRAYS, sequence.values(), sequence.isExact());
    }
    List<Value> arrays = new ArrayList<>();
    for (Value value : call.arguments()) {
      // One unknown thing may be an array of many; several are one array each.
      if (!(value instanceof OfArray) && call.count() == 1 && mayBeMany(value)) {
        return call.sequence(Sequence.Kind.ARRAYS);
      }
      arrays.add(value instanceof OfArray ? value : new OfArray(TensorShape.UNKNOWN));
    }
    return call.sequence(Sequence.Kind.ARRAYS, arrays);
  }

  private static boolean mayBeMany(Value value) {
    return value instanceof Opaque opaque && !opaque.type().equals("NDArray");
  }

  static Optional<Value> call(Invocation call, Sequence list) {
    switch (call.name()) {
      case "singletonOrThrow" -> {
        return Optional.of(
            list.isExact() && list.size() == 1 ? list.get(0) : new OfArray(TensorShape.UNKNOWN));
      }
      case "head" -> {
        return Optional.of(at(list, OptionalLong.of(0)));
      }
      case "get" -> {
        return Optional.of(
            call.argument(0) instanceof Whole
                ? at(list, call.size(0).value())
                : new OfArray(TensorShape.UNKNOWN));
      }
      case "add" -> {
        if (call.count() == 1) {
          list.add(
              call.heap(),
              call.argument(0) instanceof OfArray
                  ? call.argument(0)
                  : new OfArray(TensorShape.UNKNOWN));
        } else {
          list.forget(call.heap());
        }
        return Optional.of(new Value.Truth(true));
      }
      case "addAll" -> {
        if (call.argument(0) instanceof Sequence more && more.isExact()) {
          more.values().forEach(value -> list.add(call.heap(), value));
        } else {
          list.forget(call.heap());
        }
        return Optional.of(list);
      }
      case "size" -> {
        return Optional.of(
            new Whole(list.isExact() ? Size.of(list.size()) : Size.symbol("size"), "int"));
      }
      case "subNDList" -> {
        return Optional.of(part(call, list));
      }
      case "getShapes" -> {
        return Optional.of(
            list.isExact()
                ? call.sequence(
                    Sequence.Kind.ARRAY,
                    Functions.shapes(list).stream().<Value>map(OfShape::new).toList())
                : call.sequence(Sequence.Kind.ARRAY));
      }
      case "getManager" -> {
        return Optional.of(Opaque.named("manager", "NDManager"));
      }
      case "stream", "toArray", "forEach" -> {
        return Streams.call(call, list);
      }
      case "attach", "close", "detach", "clear", "remove", "set" -> {
        list.forget(call.heap());
        return Optional.of(Value.None.VOID);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Value at(Sequence list, OptionalLong index) {
    boolean inside =
        list.isExact()
            && index.isPresent()
            && index.getAsLong() >= 0
            && index.getAsLong() < list.size();
    return inside && list.get((int) index.getAsLong()) instanceof OfArray array
        ? array
        : new OfArray(TensorShape.UNKNOWN);
  }

  private static Value part(Invocation call, Sequence list) {
    OptionalLong from = call.size(0).value();
    OptionalLong to = call.count() > 1 ? call.size(1).value() : OptionalLong.of(list.size());
    boolean inside =
        list.isExact()
            && from.isPresent()
            && to.isPresent()
            && from.getAsLong() >= 0
            && from.getAsLong() <= to.getAsLong()
            && to.getAsLong() <= list.size();
    return inside
        ? call.sequence(
            Sequence.Kind.ARRAYS,
            list.values().subList((int) from.getAsLong(), (int) to.getAsLong()))
        : call.sequence(Sequence.Kind.ARRAYS);
  }
}
