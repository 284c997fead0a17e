package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Standing;
import io.gradus.grader.render.StandingReport;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus list}: the course's exercises, and how far somebody is. */
@Command(
    name = "list",
    description = {
      "List the exercises: what is passed, begun, next.",
      "Points are those of the last grading; nothing is graded anew."
    })
final class ListCommand extends GradusCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      defaultValue = ".",
      description = "The learner's folder; this one if left out.")
  private Path workspace;

  @Option(names = "--json", description = "Print it as JSON, for tools.")
  private boolean json;

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    Course course = courseOption.soundEdition().course();
    workspace = Workspace.meantBy(workspace);
    if (!Files.isDirectory(workspace)) {
      throw CommandFailure.wrongUse(
          "There is no folder '" + workspace + "'", "Name a workspace: gradus list WORKSPACE");
    }
    Optional<Routing> routing = routing(course);
    List<Standing> standings =
        routing
            .map(found -> Standing.all(course, found, new LogbookFile(workspace).read()))
            .orElseGet(() -> Standing.untouched(course));
    StandingReport report = new StandingReport(standings, routing.isPresent());
    out().print(json ? report.json() : report.text(terminal()));
    out().flush();
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
}
