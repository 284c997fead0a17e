package io.gradus.grader.analysis;

/**
 * A class that solves an exercise ({@code @Exercise("2.16-build-net")}).
 *
 * @param span the class's declaration up to its brace; lenses stand above it
 */
public record ExerciseNote(String id, String className, SourceSpan span) {}
