package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceEdit;
import io.gradus.grader.analysis.SourceFix;
import io.gradus.grader.analysis.SourceSpan;
import java.util.List;

/** Puts a statement on a line of its own. */
final class Line {
  private Line() {}

  /** Before the statement that begins in the line of a place; nothing where none does. */
  static SourceFix[] before(String text, SourceSpan span, String statement, String title) {
    int line = text.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
    int code = line;
    while (code < text.length() && Character.isWhitespace(text.charAt(code))) {
      code++;
    }
    int before = Insertion.back(text, line);
    boolean begins = before > 0 && ";{}".indexOf(text.charAt(before - 1)) >= 0;
    boolean resource = text.startsWith("try", code) || text.startsWith("}", code);
    if (!begins || code > span.start() || resource) {
      return new SourceFix[0];
    }
    String added = statement + "\n" + text.substring(line, code);
    return fix(code, added, title);
  }

  /**
   * Behind the statement, or at the beginning of the block of the resource, that makes something;
   * nothing where it is made in the middle of something else.
   */
  static SourceFix[] behind(String text, SourceSpan made, String statement, String title) {
    int end = made.end();
    if (end < text.length() && text.charAt(end) == ';') {
      int line = text.lastIndexOf('\n', Math.max(0, made.start() - 1)) + 1;
      int code = line;
      while (code < text.length() && (text.charAt(code) == ' ' || text.charAt(code) == '\t')) {
        code++;
      }
      String indent = text.substring(line, code);
      boolean resource = text.startsWith("try", code);
      boolean whole = text.substring(code, made.start()).matches("[\\w$<>,\\[\\] ]+=\\s*");
      return whole && !resource ? fix(end + 1, "\n" + indent + statement, title) : new SourceFix[0];
    }
    if (text.startsWith(") {", end)) {
      int line = text.lastIndexOf('\n', Math.max(0, made.start() - 1)) + 1;
      String lead = text.substring(line, made.start());
      if (lead.stripLeading().startsWith("try (")) {
        String indent = lead.substring(0, lead.length() - lead.stripLeading().length());
        return fix(end + 3, "\n" + indent + "  " + statement, title);
      }
    }
    return new SourceFix[0];
  }

  private static SourceFix[] fix(int at, String added, String title) {
    return new SourceFix[] {
      new SourceFix(title, List.of(new SourceEdit(new SourceSpan(at, at), added)))
    };
  }

  /** The variable that what is made at a place is assigned to; empty where it is none. */
  static String variable(String text, SourceSpan made) {
    int equals = Insertion.back(text, made.start());
    if (equals == 0 || text.charAt(equals - 1) != '=') {
      return "";
    }
    int end = Insertion.back(text, equals - 1);
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }
}
