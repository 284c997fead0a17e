package io.gradus.grader.analysis;

/** Puts a text in the place of a span; an empty span inserts, an empty text deletes. */
public record SourceEdit(SourceSpan span, String text) {}
