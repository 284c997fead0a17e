package io.gradus.exercises.worker;

import io.gradus.exercises.wire.Message.Failure.Kind;

/** A submission that can't be opened or called, in our words. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  Refused(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }
}
