package io.gradus.grader.evaluate;

import io.gradus.grader.analysis.SourceSpan;

/**
 * A place where the evaluation lost track.
 *
 * @param what such as {@code unknown call foo.bar(…)}
 */
public record NotUnderstood(SourceSpan span, String what) {}
