package io.gradus.languageserver.workspace;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Severity;
import java.time.Instant;
import java.util.List;

/**
 * What the last grading said of an exercise.
 *
 * @param id such as {@code 2.16-build-net}
 * @param file the learner's file in the workspace, with {@code /}; empty where none was found
 * @param findings what to tell
 * @param attempts how often a page of questions was graded with changed answers, 0 for code
 * @param next the id of the exercise to do next, empty where there is none
 * @param lines the file as it was graded; empty where it is not known any more
 */
public record GradedExercise(
    String id,
    String title,
    ExerciseResult.State state,
    int points,
    int maxPoints,
    Instant when,
    String file,
    List<Found> findings,
    int attempts,
    String next,
    List<String> lines) {

  /**
   * One thing that the grading found.
   *
   * @param file in the workspace, empty where it has no place
   * @param line 1-based, 0 where the whole file is meant
   * @param column 1-based, 0 where the whole line is meant
   */
  public record Found(
      String code,
      Severity severity,
      String file,
      int line,
      int column,
      String message,
      String detail) {}

  public GradedExercise {
    findings = List.copyOf(findings);
    lines = List.copyOf(lines);
  }

  /** The number before the slug, such as {@code 2.16}. */
  public String number() {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }

  /** Whether it passed. */
  public boolean hasPassed() {
    return state == ExerciseResult.State.PASSED;
  }

  /** Such as {@code 2 of 4 points}. */
  public String score() {
    String score = points + " of " + maxPoints + (maxPoints == 1 ? " point" : " points");
    score += attempts > 0 ? ", attempt " + attempts : "";
    return switch (state) {
      case PASSED -> "passed, " + score;
      case NOT_STARTED -> "not started";
      case BROKEN -> "could not be judged, " + score;
      case FAILED, PARTIAL -> score;
    };
  }

  /** The same, with the lines of a file. */
  GradedExercise withLines(List<String> graded) {
    return new GradedExercise(
        id, title, state, points, maxPoints, when, file, findings, attempts, next, graded);
  }
}
