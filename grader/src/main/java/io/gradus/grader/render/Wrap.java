package io.gradus.grader.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a terminal's width. */
final class Wrap {
  private Wrap() {}

  /** Lines of at most {@code width} columns, broken at spaces, a longer word in its middle. */
  static List<String> lines(String text, int width) {
    return lines(List.of(text.split(" +")), " ", width);
  }

  /** Joins parts by a separator; where a line is full, the separator gives way to a break. */
  static List<String> lines(List<String> parts, String separator, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String part : parts) {
      for (String piece : pieces(part, width)) {
        int columns = Columns.of(piece);
        if (used > 0 && used + Columns.of(separator) + columns > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        if (used > 0) {
          line.append(separator);
          used += Columns.of(separator);
        }
        line.append(piece);
        used += columns;
      }
    }
    if (used > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static List<String> pieces(String word, int width) {
    if (Columns.of(word) <= width) {
      return List.of(word);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int c : word.codePoints().toArray()) {
      int columns = Columns.of(c);
      if (used + columns > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(c);
      used += columns;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The text with spaces after it up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Columns.of(text)));
  }
}
