package io.gradus.grader.analysis;

/**
 * A call that trains, such as {@code EasyTrain.fit(…)}: curves stand there.
 *
 * @param span the whole call
 * @param method the method it stands in, without class, or an empty text
 */
public record TrainingNote(SourceSpan span, String method) {}
