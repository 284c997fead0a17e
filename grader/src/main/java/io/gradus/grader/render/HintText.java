package io.gradus.grader.render;

import io.gradus.grader.guidance.HintChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A hint in lines, the same in a terminal and in an editor. */
public final class HintText {
  private static final int FOUND = 400;

  private HintText() {}

  /**
   * The hint with its heading.
   *
   * @param number the exercise's, such as {@code 2.16}
   */
  public static List<String> lines(String number, String title, HintChoice choice, int columns) {
    List<String> lines = new ArrayList<>();
    boolean own = choice.topic().equals(HintChoice.EXERCISE);
    lines.add(
        "%s %s, hint %d of %d%s"
            .formatted(
                number,
                Neutral.TERMINAL.own(title),
                choice.hint().level(),
                choice.levels(),
                own ? "" : " on line " + choice.line() + " (" + choice.topic() + ")"));
    choice
        .because()
        .ifPresent(
            found ->
                lines.addAll(
                    Wrap.lines(
                        "It fits what your last grading found: "
                            + Neutral.TERMINAL.line(found, FOUND),
                        columns)));
    lines.add("");
    lines.addAll(Prose.lines(choice.hint().text(), columns));
    String parts = parts(choice);
    if (!parts.isEmpty()) {
      lines.add("");
      lines.addAll(Wrap.lines(parts, columns));
    }
    return lines;
  }

  /** What the source has of the hint's code; nothing where it has nothing of it. */
  private static String parts(HintChoice choice) {
    if (choice.present().isEmpty()) {
      return "";
    }
    return choice.missing().isEmpty()
        ? "Your code has all parts of this shape: look at what stands in place of the dots."
        : "Your code has "
            + names(choice.present())
            + " of this shape, and not yet "
            + names(choice.missing())
            + ".";
  }

  private static String names(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }
}
