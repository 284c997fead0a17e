package io.gradus.exercises.kit.plot;

/** What a picture is meant for. */
public enum Theme {
  /** Dark on white: paper, a light editor. */
  LIGHT,
  /** Light on dark. */
  DARK
}
