package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus list}: the course's exercises, and which of them are begun. */
@Command(name = "list", description = "List the exercises, and which are begun.")
final class ListCommand extends GradusCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      defaultValue = ".",
      description = "The learner's folder; this one if left out.")
  private Path workspace;

  @Override
  public Integer call() {
    Course course = CourseArguments.course();
    if (!Files.isDirectory(workspace)) {
      throw CommandFailure.wrongUse(
          "There is no folder '" + workspace + "'", "Name a workspace: gradus list WORKSPACE");
    }
    Optional<Routing> routing = routing(course);
    int episode = -1;
    for (ExerciseSpec spec : course.exercises()) {
      if (spec.episode() != episode) {
        episode = spec.episode();
        out().println("Episode " + episode);
      }
      out()
          .printf(
              "  %-5s  %-38s %2d %-6s  %s%n",
              spec.number(),
              spec.title(),
              spec.points(),
              spec.points() == 1 ? "point" : "points",
              routing.map(found -> state(course, spec, found.of(spec.id()))).orElse(""));
    }
    if (routing.isEmpty()) {
      out().println();
      out().println("This folder is no workspace. Make one: gradus init my-course");
    }
    return ExitCode.OK;
  }

  private Optional<Routing> routing(Course course) {
    if (!Files.isRegularFile(workspace.resolve("gradus.json"))
        && !Files.isDirectory(workspace.resolve("src/main/java"))) {
      return Optional.empty();
    }
    try {
      Snapshot snapshot = Snapshot.take(workspace, SnapshotLimits.DEFAULT);
      return Optional.of(Routing.route(snapshot, course.exercises()));
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  private static String state(Course course, ExerciseSpec spec, Route route) {
    if (route instanceof Route.Code code) {
      return course.differsFromStarter(spec, code.file().text()) ? "begun" : "not started";
    }
    if (route instanceof Route.Answer answer) {
      return course.differsFromStarter(spec, answer.text()) ? "begun" : "not started";
    }
    return route instanceof Route.Unusable ? "needs mending: gradus grade" : "not here";
  }
}
