package io.gradus.exercises.course;

import io.gradus.exercises.course.QuizMarks.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A learner's page, by its front matter and headings.
 *
 * @param lines of the file, without a byte order mark
 */
record QuizPage(List<String> lines) {
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}##\\s+(.*?)\\s*#*");

  /** Lines as an editor counts them. */
  static QuizPage of(String text) {
    return new QuizPage((text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
  }

  /** A text without what does not matter: runs of white space, and case. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  /** Indices of the lines that are this heading. */
  List<Integer> headings(String title) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (heading(i).filter(plain(title)::equals).isPresent()) {
        found.add(i);
      }
    }
    return found;
  }

  /** The lines from one index to the next heading. */
  List<String> section(int from) {
    int to = from;
    while (to < lines.size() && heading(to).isEmpty()) {
      to++;
    }
    return lines.subList(from, to);
  }

  /** The same, but only these headings end it: an answer may have some of its own. */
  List<String> section(int from, List<String> titles) {
    List<String> ends = titles.stream().map(QuizPage::plain).toList();
    int to = from;
    while (to < lines.size() && heading(to).filter(ends::contains).isEmpty()) {
      to++;
    }
    return lines.subList(from, to);
  }

  private Optional<String> heading(int line) {
    Matcher heading = HEADING.matcher(lines.get(line));
    return heading.matches() ? Optional.of(plain(heading.group(1))) : Optional.empty();
  }

  /** What is wrong with the page as a whole, if anything. */
  Optional<Problem> problem(String wanted) {
    String begin = "Begin the file with the lines: ---, exercise: " + wanted + ", ---.";
    int open = 0;
    while (open < lines.size() && lines.get(open).isBlank()) {
      open++;
    }
    if (open == lines.size()) {
      return Optional.of(
          new Problem(
              "quiz/empty",
              "The file is empty. Bring the page back with gradus reset " + wanted + ".",
              1));
    }
    boolean closed = false;
    String exercise = "";
    int exerciseLine = open + 1;
    if (lines.get(open).strip().equals("---")) {
      for (int i = open + 1; i < lines.size() && !closed; i++) {
        String line = lines.get(i).strip();
        closed = line.equals("---");
        if (line.startsWith("exercise:") && exercise.isEmpty()) {
          exercise = line.substring("exercise:".length()).strip().replaceAll("[\"']", "");
          exerciseLine = i + 1;
        }
      }
    }
    if (!closed || exercise.isEmpty()) {
      return Optional.of(
          new Problem(
              "quiz/front-matter",
              "The file does not say which exercise it answers. " + begin,
              open + 1));
    }
    return exercise.equals(wanted)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "quiz/front-matter",
                "The file says that it answers another exercise. " + begin,
                exerciseLine));
  }
}
