package io.gradus.grader.analysis;

/**
 * What is known of a whole network.
 *
 * @param span the name it is given or the expression that makes it
 * @param name as the source calls it
 * @param markdown the summary table: layer, output shape, parameters, trainable and not
 */
public record NetworkNote(SourceSpan span, String name, String markdown) {}
