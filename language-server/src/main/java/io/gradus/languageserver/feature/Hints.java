package io.gradus.languageserver.feature;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.guidance.HintChoice;
import io.gradus.grader.guidance.Situation;
import io.gradus.grader.render.HintText;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.workspace.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which hint is next for an exercise, by the text as it is typed; {@link HintChoice} chooses, as it
 * does for the command line.
 */
public final class Hints {
  private static final int COLUMNS = 80;
  private static final int NUDGE = 1;

  private Hints() {}

  /** The next one; none of an exercise that the server does not know. */
  public static Optional<HintChoice> next(
      Document document, Analysis analysis, String exercise, Surroundings around) {
    List<Hint> hints = around.course().hints(exercise);
    return hints.isEmpty()
        ? Optional.empty()
        : Optional.of(HintChoice.next(hints, situation(document, analysis, exercise, around)));
  }

  /** The gentlest word on what is next, for a hover. */
  static Optional<String> nudge(
      Document document, Analysis analysis, String exercise, Surroundings around) {
    List<Hint> hints = around.course().hints(exercise);
    if (hints.isEmpty()) {
      return Optional.empty();
    }
    return HintChoice.ofLevel(hints, situation(document, analysis, exercise, around), NUDGE)
        .map(
            choice ->
                "**Hint 1/" + choice.levels() + place(choice) + "**\n\n" + choice.hint().text());
  }

  private static String place(HintChoice choice) {
    return choice.line() > 0 ? ", line " + choice.line() : "";
  }

  private static Situation situation(
      Document document, Analysis analysis, String exercise, Surroundings around) {
    Noted noted = around.noted(exercise);
    return new Situation(
        document.text(), Situation.findingsOf(analysis, exercise), noted.told(), noted.hints());
  }

  /** The hint for a message, with what comes next. */
  public static String message(ExerciseSpec exercise, HintChoice choice, boolean hiddenTests) {
    List<String> lines =
        new ArrayList<>(HintText.lines(exercise.number(), exercise.title(), choice, COLUMNS));
    lines.add("");
    lines.add(
        !choice.again()
            ? "More: choose Hint again, or gradus hint " + exercise.number()
            : "You have seen all "
                + choice.levels()
                + "."
                + (hiddenTests ? " After a grading: Show the model answer." : ""));
    return String.join("\n", lines);
  }
}
