package io.gradus.grader.analysis;

/**
 * A part of the file that does one step of the deep-learning workflow ({@code @Step}).
 *
 * @param name of what carries the annotation
 * @param span all of it
 * @param nameSpan its name
 */
public record StepNote(int step, String title, String name, SourceSpan span, SourceSpan nameSpan) {}
