package io.gradus.grader.cli;

import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.benchmark.Benchmark;
import io.gradus.grader.benchmark.RecordingCost;
import io.gradus.grader.benchmark.Timings;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.render.ReportWriter;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Distribution;
import io.gradus.grader.workspace.WorkspaceException;
import io.gradus.grader.workspace.WorkspaceSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gradus benchmark}: how long Gradus takes on this machine. */
@Command(
    name = "benchmark",
    description = {
      "Measure how long Gradus takes on this machine.",
      "Takes about a minute; best while the machine does nothing else."
    })
final class BenchmarkCommand extends GradusCommand {
  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each thing is measured; ${DEFAULT-VALUE} if left out.")
  private int runs;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the figures as JSON, each run's too.")
  private Optional<Path> json = Optional.empty();

  @Option(
      names = "--recording",
      description = "Measure what recording a training curve costs, and nothing else.")
  private boolean recording;

  @Override
  public Integer call() throws IOException {
    if (runs < 1) {
      throw CommandFailure.wrongUse("--runs is " + runs, "Measure at least once: --runs 1");
    }
    if (recording) {
      return recording();
    }
    Path home =
        Distribution.running()
            .home()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "The launcher is measured too, and this was not started by it",
                        "Start it with the gradus script: ./gradus benchmark"));
    Course course = CourseArguments.course();
    Keys keys =
        Keys.find(BenchmarkCommand.class.getClassLoader())
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "Grading is measured, and this learners' edition holds no hidden tests",
                        "Measure with the full edition."));
    UserCache cache = UserCache.fromEnvironment(System.err::println);
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-benchmark-")) {
      Path workspace = folder.path().resolve("workspace");
      new WorkspaceSetup(course, Distribution.running().kit().get(0), Instant.now())
          .solved(workspace, keys);
      GraderSetup setup = GraderSetup.here(course, keys, cache, SandboxMode.AUTO);
      Timings timings =
          new Benchmark(setup, home, workspace, runs, what -> err().println("measuring: " + what))
              .run();
      out().print(timings.table());
      if (json.isPresent()) {
        ReportWriter.write(json.get(), timings.json());
        out().println();
        out().println("Written: " + json.get());
      }
      return ExitCode.OK;
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  private Integer recording() throws IOException {
    if (json.isPresent()) {
      throw CommandFailure.wrongUse(
          "--recording has no JSON", "Leave --json out: it prints a table.");
    }
    TrainingHere.prepare(UserCache.fromEnvironment(System.err::println));
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-recording-")) {
      out()
          .print(
              new RecordingCost(folder.path(), runs, what -> err().println("measuring: " + what))
                  .table());
    }
    return ExitCode.OK;
  }
}
