package io.gradus.grader.evaluate;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import io.gradus.grader.evaluate.Value.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Java's arrays. */
final class Arrays {
  /** Tables of more axes than this are not followed. */
  private static final int DEEPEST_TABLE = 4;

  private final Machine machine;

  Arrays(Machine machine) {
    this.machine = machine;
  }

  /**
   * {@code new int[n]}, {@code new int[] {1, 2}}, {@code {1, 2}}.
   *
   * @param type of the array or of its elements, as it is written
   */
  Sequence create(NewArrayTree tree, String type, Frame frame) {
    if (tree.getInitializers() != null) {
      String inner = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
      List<Value> values = new ArrayList<>();
      for (ExpressionTree each : tree.getInitializers()) {
        values.add(
            each instanceof NewArrayTree nested && nested.getType() == null
                ? create(nested, inner, frame)
                : Operators.cast(inner, machine.expressions.eval(each, frame)));
      }
      return new Sequence(machine.heap, Sequence.Kind.ARRAY, values, true);
    }
    List<Value> lengths = new ArrayList<>();
    for (ExpressionTree each : tree.getDimensions()) {
      lengths.add(machine.expressions.eval(each, frame));
    }
    return empty(lengths, type);
  }

  private Sequence empty(List<Value> lengths, String type) {
    OptionalLong length =
        !lengths.isEmpty() && lengths.get(0) instanceof Whole whole
            ? whole.size().value()
            : OptionalLong.empty();
    boolean keep =
        length.isPresent() && length.getAsLong() >= 0 && length.getAsLong() <= Sequence.LONGEST;
    if (!keep) {
      return new Sequence(machine.heap, Sequence.Kind.ARRAY, List.of(), false);
    }
    int count = (int) length.getAsLong();
    List<Value> rest = lengths.subList(1, lengths.size());
    if (rest.isEmpty()) {
      Value unset = type.endsWith("[]") ? Value.None.NULL : Types.unset(type, "?");
      return new Sequence(
          machine.heap, Sequence.Kind.ARRAY, Collections.nCopies(count, unset), true);
    }
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (!machine.budget.step()) {
        return new Sequence(machine.heap, Sequence.Kind.ARRAY, List.of(), false);
      }
      rows.add(empty(rest, type));
    }
    return new Sequence(machine.heap, Sequence.Kind.ARRAY, rows, true);
  }

  Value get(Value array, Value index, Tree tree) {
    OptionalLong at = index instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
    if (array instanceof Sequence sequence && sequence.isExact() && at.isPresent()) {
      if (at.getAsLong() >= 0 && at.getAsLong() < sequence.size()) {
        return sequence.get((int) at.getAsLong());
      }
      return machine.lost(tree, "index outside of its array");
    }
    if (array instanceof Opaque opaque && at.isPresent()) {
      return opaque.element(at.getAsLong());
    }
    return Opaque.derived("?", "", Derivation.elementOf(array));
  }

  void set(Value array, Value index, Value value) {
    note(array, index, value);
    if (array instanceof Opaque opaque) {
      opaque.write();
    }
    if (!(array instanceof Sequence sequence)) {
      return;
    }
    OptionalLong at = index instanceof Whole whole ? whole.size().value() : OptionalLong.empty();
    boolean known =
        at.isPresent()
            && sequence.isExact()
            && at.getAsLong() >= 0
            && at.getAsLong() < sequence.size();
    if (known) {
      sequence.set(machine.heap, (int) at.getAsLong(), value);
    } else if (at.isEmpty() && sequence.isExact()) {
      List<Value> blurred = new ArrayList<>();
      sequence.values().forEach(each -> blurred.add(Value.join(each, value)));
      sequence.replace(machine.heap, blurred);
    }
  }

  /** Keeps what was written; what is written into a row is written into its table. */
  private void note(Value array, Value index, Value value) {
    Value at = array;
    for (int i = 0; i < DEEPEST_TABLE; i++) {
      if (at instanceof Sequence sequence) {
        sequence.writes().add(value, index, machine.calls.count());
      }
      if (!(at instanceof Opaque opaque)) {
        return;
      }
      opaque.writes().add(value, index, machine.calls.count());
      Optional<Value> table =
          opaque
              .place()
              .<Value>map(Opaque.Element::container)
              .or(
                  () ->
                      opaque
                          .derivation()
                          .filter(each -> each.kind() == Derivation.Kind.ELEMENT)
                          .map(each -> each.of().get(0)));
      if (table.isEmpty()) {
        return;
      }
      at = table.get();
    }
  }
}
