package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Value.Real;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.evaluate.Writes.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Labels of which the source shows that they stand class by class. */
final class SortedLabels {
  private static final Set<String> CONSTANT = Set.of("zeros", "ones", "full");
  private static final Set<String> SAME_ORDER = Set.of("create", "toType", "reshape", "toArray");
  private static final int DEEPEST = 12;

  private final Evidence evidence;

  SortedLabels(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whether an array, or what it was made of, has all of one class, then all of the next. */
  boolean areSorted(Value labels) {
    Value at = labels;
    for (int i = 0; i < DEEPEST; i++) {
      if (isSorted(at)) {
        return true;
      }
      Optional<Call> made = evidence.origin(at).filter(call -> SAME_ORDER.contains(call.name()));
      Optional<Value> inner =
          made.flatMap(call -> call.name().equals("create") ? call.argument(0) : call.receiver());
      if (inner.isEmpty()) {
        return false;
      }
      at = inner.get();
    }
    return false;
  }

  private boolean isSorted(Value labels) {
    if (labels instanceof Sequence sequence) {
      return written(sequence) || added(sequence) || filled(sequence);
    }
    return labels instanceof OfArray && joined(labels);
  }

  /** {@code labels[n] = species}, in a loop over species. */
  private static boolean written(Sequence labels) {
    List<Value> values = new ArrayList<>();
    for (Written each : labels.writes().all()) {
      if (!(each.index() instanceof Whole)) {
        return false;
      }
      values.add(each.value());
      if (each.times() > 1) {
        values.add(each.value());
      }
    }
    return areRuns(values);
  }

  private boolean added(Sequence labels) {
    return areRuns(
        evidence.calls().on(labels).stream()
            .filter(call -> call.name().equals("add") && call.arguments().size() == 1)
            .map(call -> call.arguments().get(0))
            .toList());
  }

  /** {@code Arrays.fill(labels, 0, 50, 0)}, and the next part with the next class. */
  private boolean filled(Sequence labels) {
    List<Double> numbers =
        evidence
            .calls()
            .with(labels)
            .filter(call -> call.is("Arrays", "fill") && call.arguments().size() == 4)
            .flatMap(call -> number(call.arguments().get(3)).stream())
            .toList();
    return numbers.size() > 1 && numbers.stream().distinct().count() == numbers.size();
  }

  /** {@code zeros.concat(ones)}. */
  private boolean joined(Value labels) {
    List<String> parts = new ArrayList<>();
    return flatten(labels, parts, 0) && parts.size() > 1 && new LinkedHashSet<>(parts).size() > 1;
  }

  private boolean flatten(Value value, List<String> parts, int depth) {
    Optional<Call> made = evidence.origin(value);
    if (made.isEmpty() || depth > DEEPEST) {
      return false;
    }
    if (CONSTANT.contains(made.get().name())) {
      String constant =
          made.get().argument(1).flatMap(SortedLabels::number).map(n -> " " + n).orElse("");
      parts.add(made.get().name() + constant);
      return true;
    }
    return made.get().name().equals("concat")
        && made.get().receiver().isPresent()
        && flatten(made.get().receiver().get(), parts, depth + 1)
        && flatten(made.get().arguments().get(0), parts, depth + 1);
  }

  /** The components of a list's records by which the records stand sorted. */
  Set<String> sortedComponents(Sequence rows) {
    List<Thing> things =
        evidence.calls().on(rows).stream()
            .filter(call -> call.name().equals("add") && call.arguments().size() == 1)
            .map(call -> call.arguments().get(0))
            .filter(Thing.class::isInstance)
            .map(Thing.class::cast)
            .toList();
    Set<String> sorted = new LinkedHashSet<>();
    if (!things.isEmpty()) {
      for (String name : things.get(0).properties().keySet()) {
        List<Value> values = things.stream().flatMap(each -> each.get(name).stream()).toList();
        if (values.size() == things.size() && areRuns(values)) {
          sorted.add(name);
        }
      }
    }
    return sorted;
  }

  /** Numbers that only grow, and each of which comes more than once: 0, 0, 0, 1, 1, 2, 2. */
  private static boolean areRuns(List<Value> values) {
    double last = Double.NEGATIVE_INFINITY;
    int run = 2;
    int runs = 0;
    for (Value value : values) {
      Optional<Double> number = number(value);
      if (number.isEmpty() || number.get() < last) {
        return false;
      }
      if (number.get() > last) {
        if (run < 2) {
          return false;
        }
        runs++;
        run = 0;
      }
      run++;
      last = number.get();
    }
    return runs > 1 && run >= 2;
  }

  private static Optional<Double> number(Value value) {
    if (value instanceof Real real) {
      return Optional.of(real.number());
    }
    return value instanceof Whole whole && whole.size().value().isPresent()
        ? Optional.of((double) whole.size().value().getAsLong())
        : Optional.empty();
  }
}
