package io.gradus.exercises.kit.measure;

/** What an average does with a class whose precision or recall is 0 / 0. */
public enum Undefined {
  /** The average is over the other classes. */
  LEFT_OUT,
  /** The class counts as 0, as in scikit-learn's default. */
  AS_ZERO
}
