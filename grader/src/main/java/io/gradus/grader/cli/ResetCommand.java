package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus reset ID…}. */
@Command(
    name = "reset",
    description = "Bring an exercise's starter back; the old file is kept aside.")
final class ResetCommand extends GradusCommand {
  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Exercises, such as 2.16 or 2.16-build-net.")
  private List<String> ids = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "The workspace; default: the one you are in.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    Course course = courseOption.soundEdition().course();
    List<ExerciseSpec> specs = new ArrayList<>();
    for (String id : ids) {
      specs.add(CourseArguments.exercise(course, id));
    }
    try {
      Workspace workspace = Workspace.named(folder);
      for (ExerciseSpec spec : specs) {
        Optional<Path> kept = workspace.reset(course, spec, Instant.now());
        out().printf("%s is the starter again.%n", workspace.file(spec));
        kept.ifPresent(path -> out().printf("  Yours is kept as %s.%n", path.getFileName()));
      }
      return ExitCode.OK;
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
  }
}
