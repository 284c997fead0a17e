package io.gradus.grader.evaluate;

import io.gradus.grader.evaluate.Value.OfShape;
import io.gradus.grader.evaluate.Value.Truth;
import io.gradus.grader.evaluate.Value.Whole;
import io.gradus.grader.network.Size;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads what was set on a builder. A setting of an unknown value is a symbol, never a default. */
final class Settings {
  private final Thing builder;

  Settings(Thing builder) {
    this.builder = builder;
  }

  Optional<Value> get(String name) {
    return builder.get(name);
  }

  /** A number that was set; the default where it was not. */
  Size size(String name, Size unset) {
    return builder.get(name).map(Settings::size).orElse(unset);
  }

  /** A number that has to be set, else it is not known. */
  Size size(String name) {
    return size(name, Size.unknown());
  }

  static Size size(Value value) {
    if (value instanceof Whole whole) {
      return whole.size();
    }
    return value instanceof Opaque opaque ? opaque.size() : Size.unknown();
  }

  /** A switch; empty where it is set to something that is not known. */
  Optional<Boolean> flag(String name, boolean unset) {
    Optional<Value> value = builder.get(name);
    if (value.isEmpty()) {
      return Optional.of(unset);
    }
    return value.get() instanceof Truth truth ? Optional.of(truth.holds()) : Optional.empty();
  }

  /** The sizes of a Shape that was set; unknown ones where that is not known. */
  List<Size> sizes(String name, int axes, long unset) {
    Optional<Value> value = builder.get(name);
    return value.isEmpty() ? Collections.nCopies(axes, Size.of(unset)) : sizes(value.get(), axes);
  }

  static List<Size> sizes(Value value, int axes) {
    return value instanceof OfShape shape && shape.shape().hasRank()
        ? shape.shape().sizes()
        : Collections.nCopies(axes, Size.unknown());
  }
}
