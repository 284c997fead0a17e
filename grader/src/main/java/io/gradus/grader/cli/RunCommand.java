package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.grading.OwnRun;
import io.gradus.grader.render.Neutral;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.submission.ClassFiles;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus run}: the main method of one's own solution, with the kit on the class path. */
@Command(
    name = "run",
    description = {
      "Run the main method of your solution.",
      "It runs as you, on your own machine, without a sandbox."
    })
final class RunCommand extends GradusCommand {
  private static final int LINE = 200;

  @Parameters(index = "0", paramLabel = "ID", description = "The exercise, such as 2.16.")
  private String exercise;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ARGUMENT",
      description = "Passed on to your main method.")
  private List<String> arguments = List.of();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "FOLDER",
      defaultValue = ".",
      description = "Your workspace; this folder if left out.")
  private Path workspace;

  @Override
  public Integer call() {
    Course course = CourseArguments.course();
    ExerciseSpec spec = CourseArguments.exercise(course, exercise);
    if (!spec.kind().isCode()) {
      throw CommandFailure.wrongUse(
          spec.id() + " is answered in " + spec.workspacePath() + "; there is nothing to run",
          "To see how you did: gradus grade --exercise " + spec.number());
    }
    try {
      Route route = Routing.route(snapshot(), course.exercises()).of(spec.id());
      if (!(route instanceof Route.Code code)) {
        throw noSolution(spec, route);
      }
      List<Path> kit = KitJars.ofThisProgram();
      Compilation compilation;
      try (JavacService compiler = new JavacService(kit)) {
        compilation = compiler.compile(code.sources());
      }
      if (!(compilation instanceof Compilation.Compiled compiled)) {
        throw CommandFailure.wrongUse(
            "It does not compile:\n" + lines(((Compilation.Rejected) compilation).findings()), "");
      }
      ClassFiles.Solver solver =
          ClassFiles.inspect(compiled.classes(), course.exercises()).solver(spec);
      if (!(solver instanceof ClassFiles.Solver.Found found)) {
        throw CommandFailure.wrongUse(lines(((ClassFiles.Solver.None) solver).findings()), "");
      }
      out().flush();
      int status =
          new OwnRun(kit, UserCache.fromEnvironment(System.err::println))
              .run(workspace, compiled.classes(), found.binaryName(), arguments);
      return status == 0 ? ExitCode.OK : ExitCode.BELOW_PASS;
    } catch (IOException e) {
      throw CommandFailure.toolFailed("It could not be run: " + e.getMessage(), "", e);
    }
  }

  private Snapshot snapshot() {
    try {
      return Snapshot.take(workspace, SnapshotLimits.DEFAULT);
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  private static CommandFailure noSolution(ExerciseSpec spec, Route route) {
    return route instanceof Route.Unusable unusable
        ? CommandFailure.wrongUse(lines(unusable.findings()), "")
        : CommandFailure.wrongUse(
            "No class here is marked @Exercise(\"" + spec.id() + "\")",
            "gradus reset " + spec.number() + " brings its starter back.");
  }

  private static String lines(List<Finding> findings) {
    return findings.stream().map(RunCommand::line).collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding) {
    String message = Neutral.TERMINAL.line(finding.message(), LINE);
    return finding
        .place()
        .map(
            place ->
                "%s:%d: %s"
                    .formatted(Neutral.TERMINAL.line(place.file(), LINE), place.line(), message))
        .orElse(message);
  }
}
