package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.Either;
import io.gradus.grader.evaluate.Value.OfArray;
import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.ArrayList;
import java.util.List;

/** What is sure of a value that is one of two. */
final class Joining {
  private static final int MOST_ALTERNATIVES = 8;

  private Joining() {}

  static Value join(Value left, Value right) {
    if (left.equals(right)) {
      return left;
    }
    if (left instanceof Whole one && right instanceof Whole other) {
      return new Whole(Size.unknown(), one.type().equals(other.type()) ? one.type() : "long");
    }
    if (left instanceof OfShape one && right instanceof OfShape other) {
      return new OfShape(one.shape().join(other.shape()));
    }
    if (left instanceof OfArray one && right instanceof OfArray other) {
      return new OfArray(one.shape().join(other.shape()));
    }
    List<Value> alternatives = new ArrayList<>();
    collect(left, alternatives);
    collect(right, alternatives);
    boolean worthKeeping =
        alternatives.size() <= MOST_ALTERNATIVES
            && alternatives.stream().allMatch(Joining::hasIdentity);
    return worthKeeping
        ? new Either(alternatives)
        : Opaque.derived("?", "", Derivation.either(left, right));
  }

  private static void collect(Value value, List<Value> alternatives) {
    List<Value> all = value instanceof Either either ? either.values() : List.of(value);
    for (Value each : all) {
      if (alternatives.stream().noneMatch(each::equals)) {
        alternatives.add(each);
      }
    }
  }

  private static boolean hasIdentity(Value value) {
    return value instanceof BlockValue
        || value instanceof Thing
        || value instanceof Closure
        || value instanceof Sequence
        || value == Value.None.NULL
        || value instanceof Opaque;
  }
}
