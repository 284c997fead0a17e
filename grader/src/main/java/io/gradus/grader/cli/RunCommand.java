package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.EpisodeFile;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.compile.Compilation;
import io.gradus.grader.compile.JavacService;
import io.gradus.grader.compile.SourceFile;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.grading.OwnRun;
import io.gradus.grader.render.Neutral;
import io.gradus.grader.session.KitJars;
import io.gradus.grader.submission.ClassFiles;
import io.gradus.grader.submission.Closure;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gradus run}: the main method of one's own solution, or an episode's worked example, with
 * the kit on the class path.
 */
@Command(
    name = "run",
    description = {
      "Run your solution, or an episode's worked example.",
      "It runs as you, on your own machine, without a sandbox. Its trainings are recorded in runs/."
    })
final class RunCommand extends GradusCommand {
  private static final int LINE = 200;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The exercise, such as 2.16, or the episode, such as 2.")
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

  /**
   * A file to run with those it names, and how to find the class in what comes out.
   *
   * @param untouched the exercise that is still as the course gave it, if it is
   */
  private record Target(
      List<SourceFile> sources,
      Function<Compilation.Compiled, String> main,
      Optional<ExerciseSpec> untouched) {}

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    CourseEdition edition = courseOption.soundEdition();
    Course course = edition.course();
    workspace = Workspace.meantBy(workspace);
    Target target =
        exercise.strip().matches("\\d")
            ? workedExample(course, Integer.parseInt(exercise.strip()))
            : solution(course, CourseArguments.exercise(course, exercise));
    try {
      List<Path> kit = new ArrayList<>(edition.jars());
      kit.addAll(KitJars.ofThisProgram());
      Compilation compilation;
      try (JavacService compiler = new JavacService(kit)) {
        compilation = compiler.compile(target.sources());
      }
      if (!(compilation instanceof Compilation.Compiled compiled)) {
        throw CommandFailure.wrongUse(
            "It does not compile:\n" + lines(((Compilation.Rejected) compilation).findings()), "");
      }
      String main = target.main().apply(compiled);
      out().flush();
      LiveTraining watcher = LiveTraining.of(workspace, out(), err(), terminal());
      int status =
          new OwnRun(kit, UserCache.fromEnvironment(System.err::println))
              .run(workspace, compiled.classes(), main, arguments, watcher.launch(), watcher);
      if (status != 0) {
        target.untouched().ifPresent(this::explainStarter);
      }
      return status == 0 ? ExitCode.OK : ExitCode.BELOW_PASS;
    } catch (IOException e) {
      throw CommandFailure.toolFailed("It could not be run: " + e.getMessage(), "", e);
    }
  }

  /** A starter returns what compiles, and its main method may stumble over that. */
  private void explainStarter(ExerciseSpec spec) {
    err()
        .printf(
            "gradus: %s is still the starter, so this was to be expected.%n"
                + "What to write, and where, is on its page: %s%n",
            spec.workspacePath(), spec.pagePath());
    err().flush();
  }

  private Target workedExample(Course course, int episode) {
    EpisodeFile example =
        course
            .workedExample(episode)
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "Episode " + episode + " has no worked example",
                        "Name an exercise, such as: gradus run 2.16"));
    Snapshot snapshot = snapshot();
    SourceFile file =
        snapshot.java().stream()
            .filter(one -> one.path().equals(example.workspacePath()))
            .findFirst()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "There is no " + example.workspacePath() + " here",
                        "gradus init . brings it back."));
    return new Target(
        Closure.of(file, snapshot), compiled -> example.workedExampleClass(), Optional.empty());
  }

  private Target solution(Course course, ExerciseSpec spec) {
    if (!spec.kind().isCode()) {
      throw CommandFailure.wrongUse(
          spec.id() + " is answered in " + spec.workspacePath() + "; there is nothing to run",
          "To see how you did: gradus grade --exercise " + spec.number());
    }
    Route route = Routing.route(snapshot(), course.exercises()).of(spec.id());
    if (!(route instanceof Route.Code code)) {
      throw noSolution(spec, route);
    }
    return new Target(
        code.sources(),
        compiled -> {
          ClassFiles.Solver solver =
              ClassFiles.inspect(compiled.classes(), course.exercises()).solver(spec);
          if (solver instanceof ClassFiles.Solver.Found found) {
            return found.binaryName();
          }
          throw CommandFailure.wrongUse(lines(((ClassFiles.Solver.None) solver).findings()), "");
        },
        course.differsFromStarter(spec, code.file().text()) ? Optional.empty() : Optional.of(spec));
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
                "%s%s: %s"
                    .formatted(
                        Neutral.TERMINAL.line(place.file(), LINE),
                        place.line() > 0 ? ":" + place.line() : "",
                        message))
        .orElse(message);
  }
}
