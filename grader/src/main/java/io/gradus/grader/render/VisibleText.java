package io.gradus.grader.render;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Turns any text into one in which every character can be seen: what a reader would not see, or
 * what would move, hide or reorder other text, is written as a Java escape such as {@code \u001b}.
 *
 * <p>Escaped are: controls (C0, C1, DEL), format characters (bidi marks, zero-width characters,
 * byte order marks, tags), lone surrogates, private use, unassigned code points, blank letters, and
 * marks that have no base or pile up on one.
 */
final class VisibleText {
  /** The longest run of marks on one character in any living script; more is a pile. */
  private static final int MARKS = 3;

  private static final int TAB = 4;

  /** Letters and symbols that are drawn as nothing. */
  private static final String BLANK = "\u115F\u1160\u2800\u3164\uFFA0\u034F\u17B4\u17B5";

  /** What is put where text was cut. */
  static final String CUT = "…";

  private VisibleText() {}

  /** As one line: line breaks and tabs become single spaces. */
  static String oneLine(String raw, int max) {
    return cut(String.join(" ", lines(raw, max)).strip(), max);
  }

  /**
   * As lines, broken at every kind of line break; blank lines at the end are dropped.
   *
   * @param enough characters after which the rest need not be looked at
   */
  static List<String> lines(String raw, int enough) {
    // A hostile text may be megabytes long, and shows only its beginning: an escape is longer than
    // what it stands for, never shorter. Line breaks alone could be skipped, hence the factor.
    long limit = 4L * enough + 64;
    boolean whole = raw.length() <= limit;
    String text = whole ? raw : raw.substring(0, (int) limit);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int marks = MARKS;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (isBreak(c)) {
        if (c == '\r' && next < text.length() && text.charAt(next) == '\n') {
          next++;
        }
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        marks = MARKS;
      } else if (c == '\t') {
        line.append(" ".repeat(TAB - line.length() % TAB));
        marks = 0;
      } else if (Columns.isMark(c)) {
        marks++;
        append(line, c, marks > MARKS || BLANK.indexOf(c) >= 0);
      } else {
        boolean hidden = isHidden(c);
        append(line, c, hidden);
        marks = 0;
      }
      i = next;
    }
    line.append(whole ? "" : CUT);
    lines.add(line.toString().stripTrailing());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** The text if it has at most {@code max} columns, else its beginning and a mark, as wide. */
  static String cut(String visible, int max) {
    if (Columns.of(visible) <= max) {
      return visible;
    }
    StringBuilder out = new StringBuilder();
    int columns = 0;
    for (int i = 0; i < visible.length(); ) {
      int c = visible.codePointAt(i);
      columns += Columns.of(c);
      if (columns > max - 1) {
        break;
      }
      out.appendCodePoint(c);
      i += Character.charCount(c);
    }
    return out.toString().stripTrailing() + CUT;
  }

  private static void append(StringBuilder line, int c, boolean hidden) {
    if (!hidden) {
      line.appendCodePoint(Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c);
      return;
    }
    for (char unit : Character.toChars(c)) {
      line.append(escape(unit));
    }
  }

  /** Such as {@code \u001b}. */
  static String escape(char unit) {
    return "\\u" + HexFormat.of().toHexDigits(unit);
  }

  private static boolean isBreak(int c) {
    return switch (c) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  private static boolean isHidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> BLANK.indexOf(c) >= 0;
    };
  }
}
