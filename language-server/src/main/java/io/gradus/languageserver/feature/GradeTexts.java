package io.gradus.languageserver.feature;

import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.render.Neutral;
import io.gradus.languageserver.workspace.GradedExercise;
import java.util.List;
import java.util.stream.Collectors;

/** The last grading of an exercise in words. What a learner's code caused is neutralised here. */
public final class GradeTexts {
  private static final int MOST = 5;
  private static final int LONGEST = 500;

  private GradeTexts() {}

  /** For a message: the score and what was found, a line each. */
  public static String plain(GradedExercise grade) {
    return lines(grade, Neutral.TERMINAL, "");
  }

  /** For a hover. */
  static String markdown(GradedExercise grade) {
    return lines(grade, Neutral.MARKDOWN, "- ");
  }

  private static String lines(GradedExercise grade, Neutral neutral, String before) {
    String head =
        grade.number()
            + " "
            + neutral.line(new LearnerText(grade.title()), LONGEST)
            + ": "
            + grade.score()
            + (grade.findings().isEmpty() ? "" : "\n");
    List<GradedExercise.Found> shown =
        grade.findings().subList(0, Math.min(MOST, grade.findings().size()));
    String tail = grade.findings().size() > MOST ? "\n" + before + "and more" : "";
    return head
        + shown.stream()
            .map(found -> "\n" + before + line(found, neutral))
            .collect(Collectors.joining())
        + tail;
  }

  private static String line(GradedExercise.Found found, Neutral neutral) {
    String at = found.line() > 0 ? "line " + found.line() + ": " : "";
    return at + neutral.line(new LearnerText(found.message()), LONGEST);
  }

  /** One finding, for a diagnostic, which is plain text. */
  static String message(GradedExercise.Found found) {
    String message = Neutral.TERMINAL.line(new LearnerText(found.message()), LONGEST);
    String detail = Neutral.TERMINAL.line(new LearnerText(found.detail()), LONGEST);
    return detail.isEmpty() ? message : message + "\n" + detail;
  }
}
