package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.None;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The JDK's lists, arrays and streams. */
final class SequenceCalls implements Knowledge {
  @Override
  public Optional<Value> call(Invocation call) {
    if (call.receiver().isPresent()) {
      return call.receiver().get() instanceof Sequence sequence
              && sequence.kind() != Sequence.Kind.ARRAYS
          ? method(call, sequence)
          : Optional.empty();
    }
    return switch (call.type().qualified()) {
      case "java.util.List", "java.util.Arrays", "java.util.stream.Stream" -> listed(call);
      case "java.util.Collections" -> collections(call);
      case "java.util.stream.IntStream", "java.util.stream.LongStream" -> range(call);
      case "java.util.ArrayList", "java.util.LinkedList" -> newList(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> listed(Invocation call) {
    Sequence.Kind kind =
        call.type().simple().equals("Stream") || call.name().equals("stream")
            ? Sequence.Kind.STREAM
            : Sequence.Kind.LIST;
    switch (call.name()) {
      case "of", "asList", "stream", "copyOf" -> {
        if (call.count() == 1 && call.argument(0) instanceof Sequence sequence) {
          return Optional.of(
              new Sequence(call.heap(), kind, sequence.values(), sequence.isExact()));
        }
        if ((call.name().equals("copyOf") && call.count() != 1) || isOpaque(call)) {
          return Optional.of(call.sequence(kind));
        }
        return Optional.of(call.sequence(kind, call.arguments()));
      }
      case "concat" -> {
        return call.argument(0) instanceof Sequence one
                && call.argument(1) instanceof Sequence other
            ? Optional.of(joined(call, one, other))
            : Optional.of(call.sequence(Sequence.Kind.STREAM));
      }
      case "fill" -> {
        if (call.argument(0) instanceof Sequence array) {
          array.replace(call.heap(), Collections.nCopies(array.size(), call.argument(1)));
        }
        return Optional.of(None.VOID);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** One unknown thing may be an array of many. */
  private static boolean isOpaque(Invocation call) {
    return call.count() == 1
        && call.argument(0) instanceof Opaque opaque
        && (opaque.type().endsWith("[]")
            || opaque.type().isEmpty()
            || call.name().equals("stream"));
  }

  private static Sequence joined(Invocation call, Sequence one, Sequence other) {
    List<Value> all = new ArrayList<>(one.values());
    all.addAll(other.values());
    return new Sequence(call.heap(), one.kind(), all, one.isExact() && other.isExact());
  }

  private static Optional<Value> collections(Invocation call) {
    return switch (call.name()) {
      case "singletonList" -> Optional.of(call.sequence(Sequence.Kind.LIST, call.arguments()));
      case "emptyList" -> Optional.of(call.sequence(Sequence.Kind.LIST, List.of()));
      case "unmodifiableList" -> Optional.of(call.argument(0));
      case "nCopies" -> {
        OptionalLong count = call.size(0).value();
        yield Optional.of(
            count.isPresent() && count.getAsLong() >= 0 && count.getAsLong() <= Sequence.LONGEST
                ? call.sequence(
                    Sequence.Kind.LIST,
                    Collections.nCopies((int) count.getAsLong(), call.argument(1)))
                : call.sequence(Sequence.Kind.LIST));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Value> range(Invocation call) {
    if (call.name().equals("of")) {
      return listed(
          new Invocation(
              call.machine(),
              TypeName.of("java.util.stream.Stream"),
              Optional.empty(),
              "of",
              call.arguments(),
              call.tree(),
              call.argumentSpans()));
    }
    boolean closed = call.name().equals("rangeClosed");
    if (!closed && !call.name().equals("range")) {
      return Optional.empty();
    }
    OptionalLong from = call.size(0).value();
    OptionalLong to = call.size(1).value();
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.of(call.sequence(Sequence.Kind.STREAM));
    }
    long end = closed ? to.getAsLong() + 1 : to.getAsLong();
    if (end - from.getAsLong() > Sequence.LONGEST) {
      return Optional.of(call.sequence(Sequence.Kind.STREAM));
    }
    List<Value> values = new ArrayList<>();
    for (long i = from.getAsLong(); i < end; i++) {
      values.add(new Whole(Size.of(i), call.type().simple().startsWith("Int") ? "int" : "long"));
    }
    return Optional.of(call.sequence(Sequence.Kind.STREAM, values));
  }

  private static Optional<Value> newList(Invocation call) {
    if (!call.name().equals("new")) {
      return Optional.empty();
    }
    if (call.count() == 1 && !(call.argument(0) instanceof Whole)) {
      return Optional.of(
          call.argument(0) instanceof Sequence sequence
              ? new Sequence(call.heap(), Sequence.Kind.LIST, sequence.values(), sequence.isExact())
              : call.sequence(Sequence.Kind.LIST));
    }
    return Optional.of(call.sequence(Sequence.Kind.LIST, List.of()));
  }

  private static Optional<Value> method(Invocation call, Sequence sequence) {
    switch (call.name()) {
      case "add", "addLast" -> {
        if (call.count() == 1) {
          sequence.add(call.heap(), call.argument(0));
        } else {
          sequence.forget(call.heap());
        }
        return Optional.of(new Truth(true));
      }
      case "addAll" -> {
        if (call.argument(0) instanceof Sequence more && more.isExact()) {
          more.values().forEach(value -> sequence.add(call.heap(), value));
        } else {
          sequence.forget(call.heap());
        }
        return Optional.of(new Truth(true));
      }
      case "remove", "clear", "sort", "removeIf", "removeLast", "removeFirst" -> {
        sequence.forget(call.heap());
        return Optional.of(Opaque.nameless());
      }
      case "get" -> {
        return Optional.of(at(sequence, call.size(0).value()));
      }
      case "getFirst" -> {
        return Optional.of(at(sequence, OptionalLong.of(0)));
      }
      case "getLast" -> {
        return Optional.of(at(sequence, OptionalLong.of(sequence.size() - 1L)));
      }
      case "set" -> {
        OptionalLong index = call.size(0).value();
        if (index.isPresent()
            && sequence.isExact()
            && index.getAsLong() >= 0
            && index.getAsLong() < sequence.size()) {
          sequence.set(call.heap(), (int) index.getAsLong(), call.argument(1));
        }
        return Optional.of(Opaque.nameless());
      }
      case "size", "count" -> {
        return Optional.of(
            new Whole(sequence.isExact() ? Size.of(sequence.size()) : Size.symbol("size"), "int"));
      }
      case "isEmpty" -> {
        return Optional.of(
            sequence.isExact() ? new Truth(sequence.size() == 0) : Opaque.named("?", "boolean"));
      }
      case "subList" -> {
        return Optional.of(subList(call, sequence));
      }
      case "clone", "values" -> {
        return Optional.of(like(call, sequence, sequence.values()));
      }
      default -> {
        return Streams.call(call, sequence);
      }
    }
  }

  private static Value at(Sequence sequence, OptionalLong index) {
    boolean inside =
        index.isPresent()
            && sequence.isExact()
            && index.getAsLong() >= 0
            && index.getAsLong() < sequence.size();
    return inside ? sequence.get((int) index.getAsLong()) : Opaque.nameless();
  }

  private static Value subList(Invocation call, Sequence sequence) {
    OptionalLong from = call.size(0).value();
    OptionalLong to = call.size(1).value();
    boolean inside =
        sequence.isExact()
            && from.isPresent()
            && to.isPresent()
            && from.getAsLong() >= 0
            && from.getAsLong() <= to.getAsLong()
            && to.getAsLong() <= sequence.size();
    return inside
        ? like(
            call, sequence, sequence.values().subList((int) from.getAsLong(), (int) to.getAsLong()))
        : call.sequence(sequence.kind());
  }

  private static Sequence like(Invocation call, Sequence sequence, List<Value> values) {
    return new Sequence(call.heap(), sequence.kind(), values, sequence.isExact());
  }
}
