package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus hint}: help in three levels, from a nudge to the code's shape. */
@Command(name = "hint", description = "Show a hint: a nudge, the concept, the shape of the code.")
final class HintCommand extends GradusCommand {
  @Parameters(paramLabel = "ID", description = "The exercise, such as 2.16.")
  private String exercise;

  @Option(
      names = {"-l", "--level"},
      paramLabel = "N",
      defaultValue = "1",
      description = "1 a nudge (default), 2 the concept, 3 the shape of the code.")
  private int level;

  @Override
  public Integer call() {
    Course course = CourseArguments.course();
    ExerciseSpec spec = CourseArguments.exercise(course, exercise);
    List<Hint> hints = course.hints(spec);
    Hint hint =
        hints.stream()
            .filter(one -> one.level() == level)
            .findFirst()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "There is no hint of level " + level + " for " + spec.number(),
                        "Levels go from 1 to " + hints.size() + "."));
    out().printf("%s %s, hint %d of %d%n%n", spec.number(), spec.title(), level, hints.size());
    out().println(hint.text().strip());
    if (level < hints.size()) {
      out().printf("%nMore: gradus hint %s --level %d%n", spec.number(), level + 1);
    }
    return ExitCode.OK;
  }
}
