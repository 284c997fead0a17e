package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Opaque;
import io.gradus.grader.evaluate.Opaque.Element;
import io.gradus.grader.evaluate.Sequence;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import io.gradus.grader.evaluate.Value.OfArray;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Where data comes from, and whether two values hold the same rows. */
final class Provenance {
  private static final int DEEPEST = 10;

  /** Give the same for the same, each time. */
  private static final Set<String> PURE = Set.of("create", "take", "apply", "subDataset", "toType");

  /** Methods without arguments that may give something else each time. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "^(next|random|poll|read|shuffle|sample|draw|iterator|pop|remove|new|build|open|create"
              + "|builder|copy)");

  private final Evidence evidence;

  Provenance(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Whether two values are surely the same data. */
  boolean same(Value left, Value right) {
    return same(left, right, 0);
  }

  private boolean same(Value left, Value right, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (left == right) {
      return hasIdentity(left);
    }
    if (!hasIdentity(left) || !hasIdentity(right)) {
      return !hasIdentity(left) && !hasIdentity(right) && left.equals(right);
    }
    Optional<Element> one = element(left);
    Optional<Element> other = element(right);
    if (one.isPresent() || other.isPresent()) {
      return one.isPresent()
          && other.isPresent()
          && one.get().index() == other.get().index()
          && same(one.get().container(), other.get().container(), depth + 1);
    }
    Optional<Call> a = evidence.origin(left);
    Optional<Call> b = evidence.origin(right);
    return a.isPresent() && b.isPresent() && same(a.get(), b.get(), depth);
  }

  private boolean same(Call left, Call right, int depth) {
    boolean alike =
        left.name().equals(right.name())
            && left.type().equals(right.type())
            && left.arguments().size() == right.arguments().size();
    if (!alike) {
      return false;
    }
    boolean accessor = left.arguments().isEmpty() && !CHANGING.matcher(left.name()).find();
    if (left.name().equals("load") && left.receiver().isEmpty() && left.arguments().isEmpty()) {
      return true;
    }
    boolean pure = PURE.contains(left.name()) || (accessor && left.receiver().isPresent());
    if (!pure) {
      return false;
    }
    boolean managers = left.name().equals("create");
    boolean receivers =
        managers
            || (left.receiver().isEmpty() && right.receiver().isEmpty())
            || (left.receiver().isPresent()
                && right.receiver().isPresent()
                && same(left.receiver().get(), right.receiver().get(), depth + 1));
    if (!receivers) {
      return false;
    }
    for (int i = 0; i < left.arguments().size(); i++) {
      if (!same(left.arguments().get(i), right.arguments().get(i), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasIdentity(Value value) {
    return value instanceof Opaque
        || value instanceof Thing
        || value instanceof Sequence
        || value instanceof OfArray;
  }

  private static Optional<Element> element(Value value) {
    return value instanceof Opaque opaque ? opaque.place() : Optional.empty();
  }

  /** The call that splits, where a value is one of its parts. */
  Optional<Call> splitOf(Value part) {
    return element(part)
        .flatMap(place -> evidence.origin(place.container()))
        .filter(call -> call.name().equals("randomSplit"));
  }

  /** The data set that a part is taken from: itself where it is no part. */
  Value whole(Value dataset) {
    Value whole = dataset;
    for (int i = 0; i < DEEPEST; i++) {
      Value part = whole;
      Optional<Value> parent = splitOf(part).or(() -> subset(part)).flatMap(Call::receiver);
      if (parent.isEmpty()) {
        break;
      }
      whole = parent.get();
    }
    return whole;
  }

  private Optional<Call> subset(Value part) {
    return evidence.origin(part).filter(call -> call.name().equals("subDataset"));
  }

  /** The builder that a data set was built by, and what was set on it by then. */
  Optional<SetBuilder> builder(Value dataset) {
    return evidence
        .origin(dataset)
        .filter(call -> call.name().equals("build") && call.receiver().isPresent())
        .map(call -> new SetBuilder(evidence, call));
  }

  /**
   * A data set's builder.
   *
   * @param build the call that ends it
   */
  record SetBuilder(Evidence evidence, Call build) {
    /** The last setting of a name. */
    Optional<Call> setting(String name) {
      List<Call> settings =
          evidence.calls().on(build.receiver().orElseThrow()).stream()
              .filter(call -> call.name().equals(name))
              .filter(call -> evidence.index(call) < evidence.index(build))
              .toList();
      return settings.isEmpty() ? Optional.empty() : Optional.of(settings.get(settings.size() - 1));
    }

    Optional<Value> value(String setting) {
      return setting(setting).flatMap(call -> call.argument(0));
    }

    /** The data set's type, such as {@code Mnist}; empty where it is not known. */
    String type() {
      return evidence
          .origin(build.receiver().orElseThrow())
          .filter(call -> call.name().equals("builder"))
          .map(Call::type)
          .orElse("");
    }
  }

  /** How many rows an array or a data set has, where that is known. */
  OptionalLong rows(Value value) {
    return rows(value, 0);
  }

  private OptionalLong rows(Value value, int depth) {
    if (depth > DEEPEST) {
      return OptionalLong.empty();
    }
    if (value instanceof OfArray array && array.shape().hasRank() && array.shape().rank() > 0) {
      OptionalLong known = array.shape().get(0).value();
      if (known.isPresent()) {
        return known;
      }
    }
    if (value instanceof Sequence sequence && sequence.isExact()) {
      return OptionalLong.of(sequence.values().size());
    }
    Optional<SetBuilder> builder = builder(value);
    if (builder.isPresent()) {
      OptionalLong limit = number(builder.get().value("optLimit"));
      OptionalLong data =
          builder
              .get()
              .value("setData")
              .map(array -> rows(array, depth + 1))
              .orElse(OptionalLong.empty());
      return limit.isPresent() && data.isPresent()
          ? OptionalLong.of(Math.min(limit.getAsLong(), data.getAsLong()))
          : data.isPresent() ? data : limit;
    }
    Optional<Call> made = evidence.origin(value);
    if (made.isPresent() && made.get().name().equals("create")) {
      return made.get()
          .argument(0)
          .map(array -> rows(array, depth + 1))
          .orElse(OptionalLong.empty());
    }
    return KitData.rows(evidence, value);
  }

  static OptionalLong number(Optional<Value> value) {
    return value.isPresent() && value.get() instanceof Value.Whole whole
        ? whole.size().value()
        : OptionalLong.empty();
  }
}
