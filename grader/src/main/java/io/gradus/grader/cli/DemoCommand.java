package io.gradus.grader.cli;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.grading.GradeRequest;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.render.HtmlReport;
import io.gradus.grader.render.ReportWriter;
import io.gradus.grader.render.TerminalReport;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.workspace.Distribution;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import io.gradus.grader.workspace.WorkspaceSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus demo}: the whole way, from a half-solved workspace to a report. */
@Command(
    name = "demo",
    description = "Grade a half-solved workspace, to see what a report looks like.")
final class DemoCommand extends GradusCommand {
  /**
   * What the demo's learner handed in.
   *
   * @param exercise its number
   * @param mistake which of the known-wrong solutions, from 0; -1: the right one
   */
  private record Work(String exercise, int mistake) {}

  private static final List<Work> HALF_SOLVED =
      List.of(new Work("2.10", -1), new Work("2.16", 0), new Work("2.26", 0), new Work("2.32", -1));

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "gradus-demo",
      description = "Where the workspace shall be; ${DEFAULT-VALUE} if left out.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    Course course = CourseArguments.course();
    Keys keys =
        Keys.find(DemoCommand.class.getClassLoader())
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "The demo grades, and this learners' edition holds no hidden tests",
                        "Begin the course: gradus init my-course"));
    boolean again = Files.isRegularFile(folder.resolve("gradus.json"));
    if (!again) {
      make(course, keys);
    }
    out()
        .printf(
            again
                ? "%s is there from an earlier demo, and is graded as it stands.%n%n"
                : "%s is a workspace that somebody has solved half of. Grading it:%n%n",
            folder);
    out().flush();
    GradeCommand.Graded graded =
        GradeCommand.grade(
            CourseEdition.builtIn(),
            new GradeRequest(folder, List.of(), GradingSeed.random()),
            SandboxMode.AUTO);
    GradeReport report = graded.report();
    Path page = folder.resolve("report.html");
    ReportWriter.write(page, new HtmlReport().render(report));
    out().print(new TerminalReport(terminal()).render(report, List.of(page.toString())));
    out().println();
    out().println("What to do now:");
    out().println("  look at the report   open " + page + " in a browser");
    out().println("  mend a mistake       edit " + work("2.16", course));
    out().println("                       then: gradus grade " + folder);
    out().println("  take the course      gradus init my-course");
    out().flush();
    graded.prepareNext(err());
    return ExitCode.OK;
  }

  private Path work(String number, Course course) {
    return folder.resolve(CourseArguments.exercise(course, number).workspacePath());
  }

  private void make(Course course, Keys keys) throws IOException {
    try {
      Workspace workspace =
          new WorkspaceSetup(course, Distribution.running().kit().get(0), Instant.now())
              .starters(folder)
              .workspace();
      for (Work work : HALF_SOLVED) {
        ExerciseSpec spec = CourseArguments.exercise(course, work.exercise());
        String text =
            work.mistake() < 0
                ? keys.reference(spec)
                : keys.knownWrong(spec).get(work.mistake()).source();
        AtomicFile.write(workspace.file(spec), text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
  }
}
