package io.gradus.grader.runs;

import java.util.Objects;

/** A curve that can't be read; the message says what and where, the remedy what to do. */
public final class UnreadableCurve extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnreadableCurve(String message, String remedy) {
    super(Objects.requireNonNull(message));
    this.remedy = Objects.requireNonNull(remedy);
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
