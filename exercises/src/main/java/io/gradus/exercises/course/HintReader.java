package io.gradus.exercises.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads {@code hints.md}: {@code ## Hint 1} to {@code ## Hint 3}, each with a {@code finding:}, and
 * {@code until:} where code can show that it is not needed any more.
 */
final class HintReader {
  private static final int LEVELS = 3;

  private HintReader() {}

  static List<Hint> read(String file, String text) {
    List<Sections.Section> sections = Sections.parse(file, text, List.of("finding", "until"));
    if (sections.size() != LEVELS) {
      throw CourseException.at(
          file, 1, "has " + sections.size() + " hints", "Write ## Hint 1, ## Hint 2, ## Hint 3.");
    }
    return IntStream.rangeClosed(1, LEVELS)
        .mapToObj(level -> hint(file, sections.get(level - 1), level))
        .toList();
  }

  private static Hint hint(String file, Sections.Section section, int level) {
    if (!section.title().equals("Hint " + level) || section.body().isEmpty()) {
      throw CourseException.at(
          file,
          section.line(),
          "this is not a hint of level " + level,
          "Title it ## Hint " + level + " and write the hint under it.");
    }
    String until = section.fields().getOrDefault("until", "");
    return new Hint(
        level,
        section.body(),
        Optional.ofNullable(section.fields().get("finding")),
        until.isEmpty() ? List.of() : List.of(until.split("\\s*,\\s*")));
  }
}
