package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Derivation;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.Either;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Writes.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What values were made of: backwards through calls, arithmetic, elements of arrays, and what was
 * written into them. Flow is not looked at: what was ever written counts.
 */
final class Lineage {
  /** Which way back is taken. */
  enum Way {
    /** Only where rows are moved about: copied, joined, looked at one by one. */
    COPIES,
    /** Whatever went into it. */
    ALL
  }

  private static final int MOST = 400;

  /** What all questions about one file may cost; then nothing is known any more. */
  private static final int MOST_IN_ALL = 400_000;

  private static final int MOST_ELEMENTS = 64;

  private static final Set<String> COPYING =
      Set.of(
          "concat",
          "concatenate",
          "copyOf",
          "copyOfRange",
          "arraycopy",
          "add",
          "addAll",
          "addLast",
          "asList",
          "of",
          "ofNullable",
          "stream",
          "parallelStream",
          "boxed",
          "sequential",
          "toArray",
          "toList",
          "collect",
          "clone",
          "duplicate",
          "create",
          "get",
          "getFirst",
          "getLast",
          "singletonOrThrow",
          "head",
          "reshape",
          "expandDims",
          "toType",
          "new",
          "unmodifiableList",
          "subList",
          "iterator",
          "next",
          "vstack",
          "stack",
          "set");

  /** They give what they are given, changed; what they are called on is no part of it. */
  private static final Set<String> OF_ARGUMENTS =
      Set.of("create", "apply", "transform", "applyAsDouble", "processInput");

  private static final Set<String> ADDING = Set.of("add", "addAll", "addLast", "set", "put");

  private final Evidence evidence;
  private int left = MOST_IN_ALL;

  Lineage(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whether a value was made of one that fits, or is it. */
  boolean reaches(Value from, Way way, Predicate<Value> fits) {
    return find(from, way, fits).isPresent();
  }

  /** The nearest value that fits, of those that a value was made of. */
  Optional<Value> find(Value from, Way way, Predicate<Value> fits) {
    return find(from, way, fits, any -> false);
  }

  /**
   * The nearest value that fits.
   *
   * @param ends where the way back ends
   */
  Optional<Value> find(Value from, Way way, Predicate<Value> fits, Predicate<Value> ends) {
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Value> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && seen.size() < MOST && left > 0) {
      left--;
      Value at = next.poll();
      if (!seen.add(at)) {
        continue;
      }
      if (fits.test(at)) {
        return Optional.of(at);
      }
      if (!ends.test(at)) {
        next.addAll(sources(at, way));
      }
    }
    return Optional.empty();
  }

  private List<Value> sources(Value value, Way way) {
    if (value instanceof Either either) {
      return either.values();
    }
    List<Value> sources = new ArrayList<>();
    if (value instanceof Opaque opaque) {
      opaque.place().ifPresent(place -> sources.add(place.container()));
      opaque.derivation().ifPresent(made -> derived(made, way, sources));
      opaque.writes().all().stream().map(Written::value).forEach(sources::add);
    } else if (value instanceof Sequence sequence) {
      List<Value> values = sequence.values();
      sources.addAll(values.subList(0, Math.min(values.size(), MOST_ELEMENTS)));
      sequence.writes().all().stream().map(Written::value).forEach(sources::add);
    } else if (!(value instanceof OfArray) && !(value instanceof Thing)) {
      return sources;
    }
    added(value, sources);
    evidence.origin(value).ifPresent(call -> made(call, way, sources));
    return sources;
  }

  private static void derived(Derivation made, Way way, List<Value> sources) {
    boolean copies =
        made.kind() == Derivation.Kind.ELEMENT || made.kind() == Derivation.Kind.EITHER;
    if (copies || way == Way.ALL) {
      sources.addAll(made.of());
    }
  }

  /** What was put into a list, an NDArray or an array by a call. */
  private void added(Value value, List<Value> sources) {
    List<Call> on = evidence.calls().on(value);
    left -= on.size();
    for (Call call : on) {
      if (ADDING.contains(call.name())) {
        sources.addAll(call.arguments());
      }
    }
    evidence
        .calls()
        .with(value)
        .filter(call -> call.name().equals("arraycopy") && call.arguments().size() == 5)
        .filter(call -> call.arguments().get(2) == value)
        .forEach(call -> sources.add(call.arguments().get(0)));
  }

  private static void made(Call call, Way way, List<Value> sources) {
    if (way == Way.COPIES && !COPYING.contains(call.name())) {
      return;
    }
    if (!OF_ARGUMENTS.contains(call.name())) {
      call.receiver().ifPresent(sources::add);
    }
    sources.addAll(call.arguments());
  }
}
