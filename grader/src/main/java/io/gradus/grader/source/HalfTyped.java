package io.gradus.grader.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Closes the brackets of a line that somebody is still typing, so that the parser does not take all
 * that follows for its argument. Works by indentation: a line that begins where one above it began,
 * but deeper in brackets, begins something new.
 *
 * <p>Only blanks are written over, so every offset stays what it was.
 */
final class HalfTyped {
  private final char[] text;
  private final List<Line> open = new ArrayList<>();
  private int depth;
  private boolean changed;

  /** A line that has begun, at which column, and how deep in brackets. */
  private record Line(int column, int depth) {}

  private HalfTyped(String text) {
    this.text = text.toCharArray();
  }

  /** The text with brackets closed where that seems to be meant; empty where nothing is to do. */
  static Optional<String> closed(String text) {
    HalfTyped repair = new HalfTyped(text);
    repair.run();
    return repair.changed ? Optional.of(new String(repair.text)) : Optional.empty();
  }

  private void run() {
    int at = 0;
    while (at < text.length) {
      int first = at;
      while (first < text.length && (text[first] == ' ' || text[first] == '\t')) {
        first++;
      }
      boolean blank = first >= text.length || text[first] == '\n' || text[first] == '\r';
      if (!blank && !startsWith(first, "//") && text[first] != '*') {
        begin(at, first);
      }
      at = endOfLine(first);
    }
  }

  private void begin(int lineStart, int first) {
    int column = first - lineStart;
    while (!open.isEmpty() && open.get(open.size() - 1).column() > column) {
      open.remove(open.size() - 1);
    }
    if (!open.isEmpty() && open.get(open.size() - 1).column() == column) {
      Line above = open.remove(open.size() - 1);
      close(first, lineStart, depth - above.depth());
    }
    open.add(new Line(column, depth));
  }

  private void close(int first, int lineStart, int missing) {
    boolean goesOn = text[first] == '.';
    int needed = missing + (goesOn ? 0 : 1);
    boolean closes = text[first] == ')' || text[first] == '}' || text[first] == '+';
    if (missing <= 0 || needed > first - lineStart || closes) {
      return;
    }
    for (int i = 0; i < missing; i++) {
      text[lineStart + i] = ')';
    }
    if (!goesOn) {
      text[lineStart + missing] = ';';
    }
    depth -= missing;
    changed = true;
  }

  /** Reads to the end of the line, or of a comment or text block that goes beyond it. */
  private int endOfLine(int from) {
    int at = from;
    while (at < text.length && text[at] != '\n') {
      if (startsWith(at, "//")) {
        while (at < text.length && text[at] != '\n') {
          at++;
        }
        break;
      } else if (startsWith(at, "/*")) {
        at = behind(at + 2, "*/");
      } else if (startsWith(at, "\"\"\"")) {
        at = behind(at + 3, "\"\"\"");
      } else if (text[at] == '"' || text[at] == '\'') {
        at = behindQuote(at);
      } else {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        at++;
      }
    }
    return at + 1;
  }

  private int behind(int from, String end) {
    int at = from;
    while (at < text.length && !startsWith(at, end)) {
      at++;
    }
    return at + end.length();
  }

  private int behindQuote(int from) {
    char quote = text[from];
    int at = from + 1;
    while (at < text.length && text[at] != quote && text[at] != '\n') {
      at += text[at] == '\\' ? 2 : 1;
    }
    return at < text.length && text[at] == '\n' ? at : at + 1;
  }

  private boolean startsWith(int at, String prefix) {
    if (at + prefix.length() > text.length) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text[at + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
