package io.gradus.grader.evaluate;

import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stream's operations, and those that lists share with it. */
final class Streams {
  private Streams() {}

  static Optional<Value> call(Invocation call, Sequence sequence) {
    Invocations functions = call.machine().invocations;
    switch (call.name()) {
      case "stream", "boxed", "parallelStream", "asLongStream", "sorted", "sequential" -> {
        return Optional.of(
            call.name().equals("sorted")
                ? call.sequence(Sequence.Kind.STREAM)
                : copy(call, Sequence.Kind.STREAM, sequence));
      }
      case "collect", "toList", "toArray" -> {
        Sequence.Kind kind =
            call.name().equals("toArray") ? Sequence.Kind.ARRAY : Sequence.Kind.LIST;
        return Optional.of(copy(call, kind, sequence));
      }
      case "map", "mapToObj", "mapToInt", "mapToLong", "mapToDouble" -> {
        if (!sequence.isExact()) {
          return Optional.of(call.sequence(Sequence.Kind.STREAM));
        }
        List<Value> mapped = new ArrayList<>();
        for (Value value : sequence.values()) {
          mapped.add(functions.apply(call.argument(0), List.of(value)));
        }
        return Optional.of(call.sequence(Sequence.Kind.STREAM, mapped));
      }
      case "filter" -> {
        return Optional.of(filtered(call, sequence));
      }
      case "forEach", "forEachOrdered" -> {
        call.machine()
            .statements
            .loops()
            .each(sequence, value -> functions.apply(call.argument(0), List.of(value)));
        return Optional.of(None.VOID);
      }
      case "sum" -> {
        return Optional.of(sum(sequence));
      }
      case "reduce" -> {
        return Optional.of(reduced(call, sequence));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Sequence copy(Invocation call, Sequence.Kind kind, Sequence sequence) {
    return new Sequence(call.heap(), kind, sequence.values(), sequence.isExact());
  }

  private static Value filtered(Invocation call, Sequence sequence) {
    List<Value> kept = new ArrayList<>();
    for (Value value : sequence.values()) {
      Value fits = call.machine().invocations.apply(call.argument(0), List.of(value));
      if (!(fits instanceof Truth truth)) {
        return call.sequence(Sequence.Kind.STREAM);
      }
      if (truth.holds()) {
        kept.add(value);
      }
    }
    return new Sequence(call.heap(), Sequence.Kind.STREAM, kept, sequence.isExact());
  }

  private static Value sum(Sequence sequence) {
    Value sum = new Whole(Size.ZERO, "int");
    for (Value value : sequence.values()) {
      sum = Operators.binary(Tree.Kind.PLUS, sum, value);
    }
    return sequence.isExact() ? sum : Opaque.nameless();
  }

  private static Value reduced(Invocation call, Sequence sequence) {
    if (!sequence.isExact() || call.count() != 2) {
      return Opaque.nameless();
    }
    Value result = call.argument(0);
    for (Value value : sequence.values()) {
      result = call.machine().invocations.apply(call.argument(1), List.of(result, value));
    }
    return result;
  }
}
