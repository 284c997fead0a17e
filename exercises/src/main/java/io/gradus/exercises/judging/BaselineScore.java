package io.gradus.exercises.judging;

/**
 * What a baseline reached on the draw that the learner was judged on.
 *
 * @param name for people, such as {@code Tribuo logistic regression}
 * @param value the metric's value
 */
public record BaselineScore(String name, double value) {}
