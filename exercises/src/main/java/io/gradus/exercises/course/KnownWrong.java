package io.gradus.exercises.course;

/**
 * A solution that is known to be wrong.
 *
 * @param title the misconception it shows
 * @param source the learner's whole file
 * @param failingTest the hidden test (or question) that must fail
 * @param hint the hint level that must be offered
 * @param line of its section in {@code wrong.md}
 */
public record KnownWrong(String title, String source, String failingTest, int hint, int line) {}
