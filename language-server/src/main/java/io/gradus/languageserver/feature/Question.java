package io.gradus.languageserver.feature;

import io.gradus.languageserver.text.Document;
import java.util.List;

/**
 * One question of a page: what a grading said of it holds until anything in it changes, for a wrong
 * box is mended by ticking another one.
 */
final class Question {
  private static final String HEADING = "## ";

  private Question() {}

  /**
   * Whether the question that a line belonged to stands in the document as it was.
   *
   * @param before the page as it was
   * @param line 0-based
   */
  static boolean isSame(List<String> before, int line, Document document) {
    List<String> now = document.text().lines().map(String::stripTrailing).toList();
    List<String> section = section(before.stream().map(String::stripTrailing).toList(), line);
    int from = now.indexOf(section.isEmpty() ? "" : section.get(0));
    return from >= 0 && section(now, from).equals(section);
  }

  /** The lines from the heading above a line to the next one, without blank ones at the end. */
  private static List<String> section(List<String> lines, int line) {
    if (line < 0 || line >= lines.size()) {
      return List.of();
    }
    int from = line;
    while (from > 0 && !lines.get(from).startsWith(HEADING)) {
      from--;
    }
    int to = from + 1;
    while (to < lines.size() && !lines.get(to).startsWith(HEADING)) {
      to++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return lines.subList(from, to);
  }
}
