package io.gradus.grader.cli;

import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.judging.PenguinDraws;
import io.gradus.grader.baseline.TribuoBaselines;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.grading.GradeRequest;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.grading.LocalGrader;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.render.Progress;
import io.gradus.grader.render.TerminalReport;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A real grading of references, and real baselines, while the class-data archive is made: which
 * classes and lambdas they need is only known by doing it. Exercises that do without libtorch, so
 * that nothing is unpacked for it.
 */
final class GradingRehearsal {
  private static final Set<String> EXERCISES = Set.of("2.10", "2.32");

  private GradingRehearsal() {}

  static void rehearse(Keys keys) {
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-rehearsal-")) {
      Course course = CourseArguments.course();
      List<ExerciseSpec> rehearsed =
          course.exercises().stream().filter(spec -> EXERCISES.contains(spec.number())).toList();
      for (ExerciseSpec spec : rehearsed) {
        Path file = folder.path().resolve(spec.workspacePath());
        Files.createDirectories(file.getParent());
        Files.writeString(file, keys.reference(spec));
      }
      UserCache cache = UserCache.fromEnvironment(System.err::println);
      GraderSetup setup = GraderSetup.here(course, keys, cache, SandboxMode.AUTO);
      try (LocalGrader grader = new LocalGrader(setup);
          Progress progress = Progress.onStandardError()) {
        GradeReport report =
            grader.grade(
                new GradeRequest(folder.path(), rehearsed, new GradingSeed(1)),
                (spec, index, count) -> progress.show(index - 1, count, spec.title()));
        System.out.print(new TerminalReport(GradusCommand.terminal()).render(report, List.of()));
      }
      new TribuoBaselines()
          .run(PenguinDraws.draw(StandInPenguins.generate(), true, new SplittableRandom(1)));
    } catch (IOException | WorkspaceProblem | RuntimeException e) {
      // Where nothing can be graded, such as on a full disk, there is no need to be quick at it;
      // a bug shows itself in the first grading. The other commands' archive is made all the same.
      System.err.println("gradus: no grading to rehearse: " + e.getMessage());
    }
  }
}
