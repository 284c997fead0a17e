package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.grading.AuthorsBench;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.proof.CourseProof;
import io.gradus.grader.proof.Effort;
import io.gradus.grader.proof.ExerciseProof;
import io.gradus.grader.render.Progress;
import io.gradus.grader.render.ProofText;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus course check}: proves exercises. */
@Command(
    name = "check",
    description = {
      "Prove exercises: the reference passes, the starter and every known-wrong solution do not.",
      "Runs the course's own code with limits, but without a sandbox."
    })
final class CourseCheckCommand extends GradusCommand {
  @Parameters(arity = "0..*", paramLabel = "ID", description = "Which, such as 2.16; default: all.")
  private List<String> exercises = List.of();

  @Option(
      names = "--full",
      description = "Try 300 grading seeds, not 10; takes minutes for the whole course.")
  private boolean full;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "10",
      description = "Grading seeds for each reference; default: 10.")
  private int seeds;

  @Override
  public Integer call() throws IOException {
    ClassLoader loader = CourseCheckCommand.class.getClassLoader();
    Course course = CourseArguments.course();
    Keys keys =
        Keys.find(loader)
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "the learner's edition has no keys, so there is nothing to check",
                        "Use the teacher's edition, or a clone."));
    List<ExerciseSpec> wanted =
        exercises.isEmpty()
            ? course.exercises()
            : exercises.stream()
                .map(typed -> CourseArguments.exercise(course, typed))
                .distinct()
                .toList();
    if (seeds < 1) {
      throw CommandFailure.wrongUse("--seeds " + seeds + " tries nothing", "Give 1 or more.");
    }
    UserCache cache = UserCache.fromEnvironment(warning -> err().println("gradus: " + warning));
    long begin = System.nanoTime();
    try (AuthorsBench bench =
            new AuthorsBench(GraderSetup.here(course, keys, cache, SandboxMode.NONE));
        Progress progress = Progress.onStandardError()) {
      AtomicInteger count = new AtomicInteger();
      progress.show(0, wanted.size(), "starting");
      List<ExerciseProof> proofs =
          new CourseProof(
                  course,
                  keys,
                  bench,
                  full ? Effort.full() : Effort.quick(seeds),
                  Runtime.getRuntime().availableProcessors())
              .prove(
                  wanted,
                  proof ->
                      progress.show(count.incrementAndGet(), wanted.size(), proof.spec().title()));
      progress.close();
      out()
          .print(
              new ProofText(terminal())
                  .render(proofs, bench.data(), (System.nanoTime() - begin) / 1e9));
      return proofs.stream().allMatch(ExerciseProof::proved) ? ExitCode.OK : ExitCode.BELOW_PASS;
    } catch (SandboxUnavailableException e) {
      throw CommandFailure.toolFailed(e.getMessage(), "gradus doctor says more.", e);
    }
  }
}
