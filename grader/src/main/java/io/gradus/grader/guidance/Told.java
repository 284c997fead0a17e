package io.gradus.grader.guidance;

import io.gradus.grader.feedback.LearnerText;

/**
 * What the last grading told of an exercise.
 *
 * @param code such as {@code test/softmax-twice}
 * @param hint the level that fits, 0 for none in particular
 * @param message what was told
 */
public record Told(String code, int hint, LearnerText message) {}
