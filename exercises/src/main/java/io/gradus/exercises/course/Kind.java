package io.gradus.exercises.course;

/** What a learner produces. */
public enum Kind {
  /** A class that implements a contract. */
  CODE,
  /** Code whose run is measured and compared with baselines. */
  TRAIN_AND_JUDGE,
  /** Check boxes in Markdown. */
  QUIZ,
  /** Blanks in Markdown. */
  NUMERIC;

  /** Whether the learner's file is Java. */
  public boolean isCode() {
    return this == CODE || this == TRAIN_AND_JUDGE;
  }
}
