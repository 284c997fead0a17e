package io.gradus.grader.evaluate;

import java.util.Optional;

/** How a statement ended. */
record Flow(Kind kind, Optional<String> label, Optional<Value> value) {
  enum Kind {
    NORMAL,
    BREAK,
    CONTINUE,
    RETURN,
    THROW,
    YIELD
  }

  static final Flow NORMAL = new Flow(Kind.NORMAL, Optional.empty(), Optional.empty());
  static final Flow THROW = new Flow(Kind.THROW, Optional.empty(), Optional.empty());

  static Flow returning(Value value) {
    return new Flow(Kind.RETURN, Optional.empty(), Optional.of(value));
  }

  static Flow yielding(Value value) {
    return new Flow(Kind.YIELD, Optional.empty(), Optional.of(value));
  }

  static Flow jump(Kind kind, CharSequence label) {
    return new Flow(
        kind, label == null ? Optional.empty() : Optional.of(label.toString()), Optional.empty());
  }

  boolean isNormal() {
    return kind == Kind.NORMAL;
  }

  /** Whether it ends a loop of the given label, or without one. */
  boolean ends(Kind jump, Optional<String> loopLabel) {
    return kind == jump && (label.isEmpty() || label.equals(loopLabel));
  }
}
