package io.gradus.grader.proof;

import io.gradus.exercises.course.CourseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that an author has to mend.
 *
 * @param file in the course's folder, such as {@code episode2/build_net/key/wrong.md}
 * @param line from 1; 0 where no line is meant
 * @param what what is wrong, one sentence or more
 * @param mend what to do
 */
public record Problem(String file, int line, String what, String mend) {
  /** As {@link CourseException} writes them: {@code file[:line]: what. mend}. */
  private static final Pattern TOLD =
      Pattern.compile("(episode\\d/[^:\\s]+?)(?::(\\d+))?: (.*)", Pattern.DOTALL);

  /** What a malformed file of the course is told; it stays in one piece with its remedy. */
  public static Problem of(CourseException told, String folder) {
    Matcher parts = TOLD.matcher(String.valueOf(told.getMessage()));
    if (!parts.matches()) {
      return new Problem(folder, 0, String.valueOf(told.getMessage()), "");
    }
    int line = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    String what = parts.group(3);
    return new Problem(
        parts.group(1),
        line,
        what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
        "");
  }

  /** {@code file:line}, or the file alone. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }
}
