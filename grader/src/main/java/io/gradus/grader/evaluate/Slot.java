package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Set;

/** A local variable, or a static field. */
final class Slot extends Heap.Cell<Value> {
  private static final Set<String> WHOLE = Set.of("int", "long", "short", "byte", "char");

  private final String name;

  Slot(Heap heap, String name, Value value) {
    super(heap, value);
    this.name = name;
  }

  @Override
  Value join(Value left, Value right) {
    return named(Value.join(left, right), name, "");
  }

  /** Gives what is not known the name of its variable, which is what the learner knows it by. */
  static Value named(Value value, String name, String declaredType) {
    if (value instanceof Whole whole && whole.size().toString().equals("?")) {
      return new Whole(Size.symbol(name), whole.type());
    }
    if (value instanceof Opaque opaque && WHOLE.contains(declaredType)) {
      return new Whole(opaque.name().equals("?") ? Size.symbol(name) : opaque.size(), declaredType);
    }
    return value;
  }
}
