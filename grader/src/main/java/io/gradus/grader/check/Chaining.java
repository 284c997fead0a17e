package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceSpan;

/** Continues a chain of calls in the style in which it is written. */
final class Chaining {
  private Chaining() {}

  /**
   * Calls something on what an expression gives: in a line of its own where the next call of the
   * chain has one, else right behind it.
   *
   * @param call from its dot on
   */
  static SourceEdit behind(String text, SourceSpan expression, String call) {
    int at = expression.end();
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean chained = next < text.length() && text.charAt(next) == '.';
    String between = chained ? text.substring(at, next) : "";
    return new SourceEdit(
        new SourceSpan(at, at), (between.indexOf('\n') >= 0 ? between : "") + call);
  }
}
