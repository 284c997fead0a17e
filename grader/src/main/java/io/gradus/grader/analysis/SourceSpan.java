package io.gradus.grader.analysis;

/**
 * A stretch of a source text.
 *
 * @param start offset of the first character, in UTF-16 units
 * @param end offset behind the last one; not before {@code start}
 */
public record SourceSpan(int start, int end) {
  public SourceSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }

  /** Whether the other one lies in this one, or is it. */
  public boolean covers(SourceSpan other) {
    return start <= other.start && other.end <= end;
  }
}
