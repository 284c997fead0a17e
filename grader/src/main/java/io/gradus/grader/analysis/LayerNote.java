package io.gradus.grader.analysis;

/**
 * What is known of one layer.
 *
 * @param span the expression that makes the layer; its note stands behind it, or at its line's end
 * @param label at most 30 characters, such as {@code (N, 50, 62, 62) · 1,400}
 * @param markdown what it does, its formula with the numbers put in, and the lesson's step
 */
public record LayerNote(SourceSpan span, String label, String markdown) {}
