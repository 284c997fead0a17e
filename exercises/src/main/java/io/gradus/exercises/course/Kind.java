package io.gradus.exercises.course;

import java.util.Locale;

/** What a learner produces. */
public enum Kind {
  /** A class that implements a contract. */
  CODE,
  /** Code whose run is measured and compared with baselines. */
  TRAIN_AND_JUDGE,
  /** Code that makes a picture, judged by what it plots. */
  PLOT,
  /** A page of boxes, maybe with blanks and text fields among them. */
  QUIZ,
  /** A page of blanks for numbers. */
  NUMERIC,
  /** A page of blanks for words, most often letters of a list of options. */
  MATCHING,
  /** A page of text fields. */
  OPEN;

  /** Whether the learner's file is Java; else it is a page that {@link Quiz} describes. */
  public boolean isCode() {
    return this == CODE || this == TRAIN_AND_JUDGE || this == PLOT;
  }

  /** As {@code exercise.json} writes it, such as {@code train-and-judge}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
