package io.gradus.grader.cli;

import java.util.stream.Collectors;

/** What someone typed, or a message that quotes it, may hold terminal controls. */
final class Printable {
  private Printable() {}

  /** As {@link #of}, but lines stay lines. */
  static String lines(String text) {
    return text.lines().map(Printable::of).collect(Collectors.joining(System.lineSeparator()));
  }

  /** The text with a question mark for each control or formatting character. */
  static String of(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** At most so many characters, the last a mark that there was more. */
  static String cut(String text, int most) {
    int points = text.codePointCount(0, text.length());
    return points <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
