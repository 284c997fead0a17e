package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.grading.GradeRequest;
import io.gradus.grader.grading.GraderSetup;
import io.gradus.grader.grading.LocalGrader;
import io.gradus.grader.guidance.Logbook;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Standing;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.render.HtmlReport;
import io.gradus.grader.render.JUnitXmlReport;
import io.gradus.grader.render.JsonReport;
import io.gradus.grader.render.LastGrade;
import io.gradus.grader.render.Progress;
import io.gradus.grader.render.ReportWriter;
import io.gradus.grader.render.TerminalReport;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.SandboxUnavailableException;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus grade}: runs the hidden tests over a workspace. */
@Command(
    name = "grade",
    description = {
      "Grade a workspace with the hidden tests.",
      "Grades what differs from its starter; the rest is listed as not started."
    })
final class GradeCommand extends GradusCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "WORKSPACE",
      defaultValue = ".",
      description = {
        "The learner's folder; this one if left out.",
        "The number of an exercise, such as 2.16, is taken for --exercise."
      })
  private Path workspace;

  @Option(
      names = {"-e", "--exercise"},
      paramLabel = "ID",
      arity = "1..*",
      split = ",",
      description = "Grade only these, started or not, such as 2.16.")
  private List<String> exercises = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Draw what is judged on from this number, to repeat a grading.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--junit", paramLabel = "FILE", description = "Write the report as JUnit XML.")
  private Optional<Path> junit = Optional.empty();

  @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a web page.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--sandbox",
      paramLabel = "MODE",
      description = {
        "auto: the best that works here; required: bubblewrap or Landlock, or nothing is run;",
        "none: limits only. Default: auto, and required where CI=true."
      })
  private Optional<SandboxMode> sandbox = Optional.empty();

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    CourseEdition edition = courseOption.soundEdition();
    Course course = edition.course();
    List<ExerciseSpec> wanted = new ArrayList<>();
    exercises.forEach(typed -> wanted.add(CourseArguments.exercise(course, typed)));
    Path folder = workspace;
    if (!Files.exists(folder)) {
      // "gradus grade 2.16" says what is meant, as with hint, run and reveal.
      String typed = folder.toString();
      Optional<ExerciseSpec> named =
          CourseArguments.isNumber(typed)
              ? Optional.of(CourseArguments.exercise(course, typed))
              : course.find(typed);
      named.ifPresent(wanted::add);
      folder = named.isPresent() ? Path.of(".") : folder;
    }
    GradeRequest request =
        new GradeRequest(
            Workspace.meantBy(folder),
            wanted.stream().distinct().toList(),
            seed.map(GradingSeed::new).orElseGet(GradingSeed::random));
    Graded graded = grade(edition, request, sandbox.orElseGet(GradeCommand::defaultMode));
    GradeReport report = graded.report();
    tellEditors(report);
    List<String> written = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    write(json, () -> new JsonReport().render(report), written, failed);
    write(junit, () -> new JUnitXmlReport().render(report), written, failed);
    write(html, () -> new HtmlReport().render(report), written, failed);
    out().print(new TerminalReport(terminal()).render(report, written));
    out().flush();
    graded.prepareNext(err());
    if (!failed.isEmpty()) { // only now: what was graded is not to be lost
      throw CommandFailure.wrongUse(String.join("\n", failed), "");
    }
    return ExitCode.of(report);
  }

  /** What is only for comfort must not spoil the grading. */
  private void tellEditors(GradeReport report) {
    if (Workspace.isOne(workspace)) {
      try {
        LastGrade.write(workspace, report);
      } catch (IOException e) {
        err()
            .println(
                "gradus: editors will not show this grading, because it could not be noted: "
                    + FileTrouble.words(e));
      }
    }
  }

  static SandboxMode defaultMode() {
    return "true".equals(System.getenv("CI")) ? SandboxMode.REQUIRED : SandboxMode.AUTO;
  }

  /**
   * A grading that is done.
   *
   * @param sandboxes that it tried
   */
  record Graded(GradeReport report, UserCache cache, Sandboxes sandboxes) {
    /**
     * To be called when the report is told: what only makes the next grading faster must not spoil
     * this one.
     */
    void prepareNext(PrintWriter err) {
      try {
        BackgroundArchives.startIfMissing(cache, sandboxes);
      } catch (IOException e) {
        err.println("gradus: the next grading will not be faster than this one: " + e.getMessage());
      }
    }
  }

  /**
   * Grades with a progress line on standard error.
   *
   * @throws CommandFailure where there is nothing to grade, or grading is not possible here
   */
  static Graded grade(CourseEdition edition, GradeRequest request, SandboxMode mode) {
    Course course = edition.course();
    Keys keys =
        edition
            .keys()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "This is the learners' edition of Gradus: it holds no hidden tests",
                        "Hand your work in as your teacher says, or grade with the full edition."));
    UserCache cache = UserCache.fromEnvironment(System.err::println);
    GraderSetup setup = setup(course, keys, cache, mode).of(edition);
    try (LocalGrader grader = new LocalGrader(setup);
        Progress progress = Progress.onStandardError()) {
      LocalGrader.GradedWork work =
          grader.gradeWork(
              request, (spec, index, count) -> progress.show(index - 1, count, spec.title()));
      return new Graded(remembered(course, request.workspace(), work), cache, setup.sandboxes());
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    } catch (SandboxUnavailableException e) {
      throw CommandFailure.toolFailed(e.getMessage(), "See also: gradus doctor", e);
    } catch (IOException e) {
      throw CommandFailure.toolFailed(
          "Grading could not go on: " + e.getMessage(), "See: gradus doctor", e);
    }
  }

  /** Writes the grading in the workspace's logbook, for hints and the list; counts attempts. */
  private static GradeReport remembered(
      Course course, Path workspace, LocalGrader.GradedWork work) {
    if (!Workspace.isOne(workspace)) {
      return work.report();
    }
    LogbookFile file = new LogbookFile(workspace);
    Logbook logbook = file.read().withGrading(work.report(), work.fingerprints());
    try {
      file.write(logbook);
    } catch (IOException e) {
      System.err.println(
          "gradus: hints and list will not know of this grading, because it could not be noted: "
              + FileTrouble.words(e));
    }
    return work.report()
        .withNext(next(course, work, logbook))
        .withAttempts(
            logbook.attempts(
                work.report().results().stream()
                    .map(ExerciseResult::id)
                    .filter(id -> !course.find(id).orElseThrow().kind().isCode())
                    .toList()));
  }

  /** Where all that was asked for has passed, the next exercise is one that was not. */
  private static String next(Course course, LocalGrader.GradedWork work, Logbook logbook) {
    GradeReport report = work.report();
    String last = report.results().get(report.results().size() - 1).id();
    return report.next().isEmpty()
        ? Standing.after(Standing.all(course, work.routing(), logbook), last)
            .map(standing -> standing.spec().id())
            .orElse("")
        : report.next();
  }

  private static GraderSetup setup(Course course, Keys keys, UserCache cache, SandboxMode mode) {
    try {
      return GraderSetup.here(course, keys, cache, mode);
    } catch (IllegalArgumentException e) { // a variable that names no tier
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  /** A rendering that is made only if it is asked for. */
  private interface Rendering {
    String render();
  }

  private static void write(
      Optional<Path> target, Rendering rendering, List<String> written, List<String> failed) {
    if (target.isEmpty()) {
      return;
    }
    try {
      ReportWriter.write(target.get(), rendering.render());
      written.add(target.get().toString());
    } catch (IOException e) {
      failed.add(e.getMessage());
    }
  }
}
