package io.gradus.exercises.judging;

/**
 * What a baseline reached on the draw that the learner was judged on.
 *
 * @param name for people, such as {@code Tribuo logistic regression}
 * @param value the metric's value
 */
public record BaselineScore(String name, double value) {
  /** The naive baseline of a classification: always the most frequent class. */
  public static final String MAJORITY = "majority class";

  /** The baseline that hidden tests compare with. */
  public static final String LOGISTIC = "Tribuo logistic regression";
}
