package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import java.util.regex.Pattern;

/** What a learner says in a comment, which counts: somebody who knows means it. */
final class Comments {
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  private Comments() {}

  /** Whether a comment in the line of a place, or alone in the lines above it, has a word. */
  static boolean near(String text, SourceSpan span, Pattern words) {
    int start = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int end = text.indexOf('\n', span.end());
    if (says(text.substring(span.start(), end < 0 ? text.length() : end), words)) {
      return true;
    }
    while (start > 0) {
      int above = text.lastIndexOf('\n', start - 2) + 1;
      String line = text.substring(above, start - 1);
      String code = line.strip();
      boolean comment = code.startsWith("//") || code.startsWith("*") || code.startsWith("/*");
      if (!comment) {
        return false;
      }
      if (words.matcher(line).find()) {
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

  private static boolean says(String line, Pattern words) {
    int comment = line.indexOf("//");
    return comment >= 0 && words.matcher(line.substring(comment)).find();
  }

  /** A text without its comments; what looks like one in a string goes as well. */
  static String without(String text) {
    return COMMENT.matcher(text).replaceAll(" ");
  }
}
