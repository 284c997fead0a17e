package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import java.util.regex.Pattern;

/** What a learner says in a comment, which counts: somebody who knows means it. */
final class Comments {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  /** Farther to the right nobody reads on, and farther above nobody looks. */
  private static final int WIDEST = 1000;

  private static final int HIGHEST = 100;

  private Comments() {}

  /** Whether a comment in the line of a place, or alone in the lines above it, has a word. */
  static boolean near(Evidence evidence, SourceSpan span, Pattern words) {
    String text = evidence.text();
    int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int end = text.indexOf('\n', span.end());
    int near = Math.min(end < 0 ? text.length() : end, span.end() + WIDEST);
    int mark = text.substring(span.start(), near).indexOf("//") + span.start();
    if (mark >= span.start() && evidence.search(words, text.substring(mark, near)).find()) {
      return true;
    }
    for (int i = 0; i < HIGHEST && start > 0; i++) {
      int above = text.lastIndexOf('\n', start - 2) + 1;
      String line = text.substring(above, start - 1);
      String code = line.strip();
      boolean comment = code.startsWith("//") || code.startsWith("*") || code.startsWith("/*");
      if (!comment) {
        return false;
      }
      if (evidence.search(words, line).find()) {
        return true;
      }
      start = above;
    }
    return false;
  }

  /** A text from its first line of code on. */
  static String withoutHead(String text) {
    int at = 0;
    while (text.startsWith("//", at) || text.startsWith("\n", at)) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return "";
      }
      at = end + 1;
    }
    return text.substring(at);
  }

  /** A text without its comments; what looks like one in a string goes as well. */
  static String without(Evidence evidence, String text) {
    return evidence.search(COMMENT, text).replaceAll(" ");
  }
}
