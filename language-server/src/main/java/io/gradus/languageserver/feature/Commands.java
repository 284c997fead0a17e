package io.gradus.languageserver.feature;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.ExerciseNote;
import io.gradus.grader.guidance.HintChoice;
import io.gradus.languageserver.text.Document;
import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.GradedLines;
import io.gradus.languageserver.workspace.Noted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Command;

/**
 * What can be done with an exercise. The same commands are lenses and code actions, for not every
 * client has both.
 */
public final class Commands {
  /** Runs the learner's main method. */
  public static final String RUN = "gradus.run";

  /** Grades the exercise. */
  public static final String GRADE = "gradus.grade";

  /** Shows the next hint. */
  public static final String HINT = "gradus.hint";

  /** Ends what runs in the workspace. */
  public static final String STOP = "gradus.stop";

  /** Shows the last grading's result. */
  public static final String RESULT = "gradus.result";

  /** Shows what works here and what does not. */
  public static final String DOCTOR = "gradus.doctor";

  /** Shows the page of a finding; takes its code. */
  public static final String EXPLAIN = "gradus.explain";

  /** Lists the recorded runs of an exercise. */
  public static final String RUNS = "gradus.runs";

  /** Deletes the recorded runs of an exercise, after asking. */
  public static final String CLEAR_RUNS = "gradus.clearRuns";

  /** Says what to expect of a change that was just made. */
  public static final String EXPECT = "gradus.expect";

  /** Shows the model answer, or the explanation of what passed. */
  public static final String REVEAL = "gradus.reveal";

  /** Opens the exercise that comes next; takes its id. */
  public static final String NEXT = "gradus.next";

  /** All of them. */
  public static final List<String> ALL =
      List.of(
          RUN, GRADE, HINT, STOP, RESULT, REVEAL, NEXT, DOCTOR, EXPLAIN, RUNS, CLEAR_RUNS, EXPECT);

  private static final int HINTS = 3;
  private static final Pattern ID = Pattern.compile("\\d[\\w.-]{0,99}");

  private Commands() {}

  /** Those for an exercise, as things stand; none outside of a workspace. */
  static List<Command> of(
      Document document, Analysis analysis, ExerciseNote exercise, Surroundings around) {
    if (around.folder().isEmpty()
        || !isId(exercise.id())
        || !around.course().mayHave(exercise.id())) {
      return List.of();
    }
    List<Command> all = new ArrayList<>();
    if (around.running().isPresent()) {
      all.add(command("Stop " + around.running().get(), STOP, document, exercise));
    } else {
      if (document.isJava()) { // a page of answers does nothing
        all.add(command("Run", RUN, document, exercise));
      }
      if (around.hiddenTests()) {
        all.add(command("Grade", GRADE, document, exercise));
      }
    }
    all.add(command(hint(document, analysis, exercise, around), HINT, document, exercise));
    Optional<GradedExercise> graded = around.grade(exercise.id());
    graded.ifPresent(
        grade -> all.add(command(result(document, grade), RESULT, document, exercise)));
    graded
        .filter(GradedExercise::hasPassed)
        .flatMap(grade -> around.course().find(grade.next()))
        .ifPresent(next -> all.add(next(document, next)));
    return all;
  }

  /** Whether a text can be an exercise's id: what else a source names goes to no command line. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * What there is for those who have tried, as actions only: a lens would always tempt. The command
   * line has the last word on whether a model answer may be seen.
   */
  static List<Command> behindGrade(Document document, ExerciseNote exercise, Surroundings around) {
    Noted noted = around.noted(exercise.id());
    boolean tried = noted.passed() || noted.attempts() > 0;
    return tried && around.hiddenTests() && around.running().isEmpty()
        ? List.of(
            command(
                noted.passed() ? "Show the explanation" : "Show the model answer",
                REVEAL,
                document,
                exercise))
        : List.of();
  }

  /** All that can be done with an exercise. */
  static List<Command> all(
      Document document, Analysis analysis, ExerciseNote exercise, Surroundings around) {
    List<Command> all = new ArrayList<>(of(document, analysis, exercise, around));
    all.addAll(behindGrade(document, exercise, around));
    return all;
  }

  private static Command next(Document document, ExerciseSpec next) {
    return new Command(
        "Next: " + next.number() + " " + next.title(), NEXT, List.of(document.uri(), next.id()));
  }

  private static String hint(
      Document document, Analysis analysis, ExerciseNote exercise, Surroundings around) {
    return Hints.next(document, analysis, exercise.id(), around)
        .map(choice -> "Hint " + choice.hint().level() + "/" + choice.levels())
        .orElseGet(
            () -> {
              int seen =
                  around
                      .noted(exercise.id())
                      .hints()
                      .getOrDefault(HintChoice.EXERCISE, List.of())
                      .size();
              return "Hint " + Math.min(HINTS, seen + 1) + "/" + HINTS;
            });
  }

  private static String result(Document document, GradedExercise grade) {
    boolean same = new GradedLines(grade.lines(), document.text().lines().toList()).areSame();
    return "Last grade: " + grade.score() + (same ? "" : ", before your changes");
  }

  private static Command command(
      String title, String command, Document document, ExerciseNote exercise) {
    return new Command(title, command, List.of(document.uri(), exercise.id()));
  }

  /** The exercise that an offset belongs to: the last one that begins before it, else the first. */
  static Optional<ExerciseNote> at(Analysis analysis, int offset) {
    Optional<ExerciseNote> found = analysis.exercises().stream().findFirst();
    for (ExerciseNote exercise : analysis.exercises()) {
      if (exercise.span().start() <= offset) {
        found = Optional.of(exercise);
      }
    }
    return found;
  }
}
