package io.gradus.exercises.course;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of the course in sections: {@code ## title}, then {@code key: value} lines, then a body in
 * Markdown with fenced blocks. What stands before the first section is for authors.
 */
final class Sections {
  /**
   * One section.
   *
   * @param line of its title
   * @param fields its {@code key: value} lines
   * @param body the rest, fenced blocks included
   * @param fences its fenced blocks
   */
  record Section(
      String file,
      int line,
      String title,
      Map<String, String> fields,
      String body,
      List<Fence> fences) {

    /** The field, or an error that names the section. */
    String required(String key) {
      return Optional.ofNullable(fields.get(key))
          .orElseThrow(
              () ->
                  CourseException.at(
                      file,
                      line,
                      "section \"" + title + "\" has no " + key,
                      "Write a line \"" + key + ": ...\" under its title."));
    }
  }

  /**
   * One fenced block.
   *
   * @param line of its opening fence
   * @param label what stands behind the backticks, such as {@code java region=network}
   */
  record Fence(int line, String label, String text) {}

  private Sections() {}

  /**
   * Reads a page.
   *
   * @param file its name, for errors
   * @param keys the fields that a section may have
   * @throws CourseException if a fence is not closed
   */
  static List<Section> parse(String file, String text, List<String> keys) {
    List<Section> sections = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int start = -1;
    boolean fenced = false;
    for (int i = 0; i <= lines.size(); i++) {
      boolean end = i == lines.size();
      if (!end && lines.get(i).startsWith("```")) {
        fenced = !fenced;
      }
      if (end || (!fenced && lines.get(i).startsWith("## "))) {
        if (start >= 0) {
          sections.add(section(file, lines, start, i, keys));
        }
        start = i;
      }
    }
    return sections;
  }

  private static Section section(
      String file, List<String> lines, int start, int end, List<String> keys) {
    Map<String, String> fields = new LinkedHashMap<>();
    int at = start + 1;
    for (; at < end; at++) {
      String line = lines.get(at);
      int colon = line.indexOf(':');
      if (colon > 0 && keys.contains(line.substring(0, colon))) {
        fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
      } else if (!line.isBlank()) {
        break;
      }
    }
    // What the first line is indented by belongs to it: it may be code.
    String body = String.join("\n", lines.subList(at, end)).stripTrailing();
    return new Section(
        file,
        start + 1,
        lines.get(start).substring(3).strip(),
        fields,
        body,
        fences(file, lines, at, end));
  }

  private static List<Fence> fences(String file, List<String> lines, int from, int to) {
    List<Fence> fences = new ArrayList<>();
    int open = -1;
    for (int i = from; i < to; i++) {
      if (!lines.get(i).startsWith("```")) {
        continue;
      }
      if (open < 0) {
        open = i;
      } else {
        fences.add(
            new Fence(
                open + 1,
                lines.get(open).substring(3).strip(),
                String.join("\n", lines.subList(open + 1, i))));
        open = -1;
      }
    }
    if (open >= 0) {
      throw CourseException.at(file, open + 1, "a fenced block is not closed", "Close it: ```");
    }
    return fences;
  }
}
