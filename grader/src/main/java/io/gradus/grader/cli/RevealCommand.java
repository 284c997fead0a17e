package io.gradus.grader.cli;

import static java.util.stream.Collectors.joining;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.guidance.Logbook;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Standing;
import io.gradus.grader.render.Prose;
import io.gradus.grader.render.ReportWriter;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus reveal}: the model answer, after an attempt. */
@Command(
    name = "reveal",
    description = {
      "Show the model answer of an exercise that you have tried.",
      "Tried is what differs from its starter and was graded. The learners' edition holds no",
      "model answers; there, ask your teacher."
    })
final class RevealCommand extends GradusCommand {
  @Parameters(paramLabel = "ID", description = "The exercise, such as 2.16.")
  private String exercise;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "Your workspace; default: the one you are in.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write it to a file, as Markdown.")
  private Optional<Path> output = Optional.empty();

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    CourseEdition edition = courseOption.soundEdition();
    Course course = edition.course();
    ExerciseSpec spec = CourseArguments.exercise(course, exercise);
    Keys keys =
        edition
            .keys()
            .orElseThrow(
                () ->
                    CommandFailure.wrongUse(
                        "This is the learners' edition of Gradus: it holds no model answers",
                        "Your teacher has them, in the full edition."));
    Path workspace = workspace().folder();
    LogbookFile file = new LogbookFile(workspace);
    Logbook logbook = file.read();
    refuseUntried(standing(course, spec, workspace, logbook), logbook);
    if (output.isPresent()) {
      write(output.get(), spec, keys);
    } else {
      show(spec, keys);
    }
    try {
      file.write(logbook.withRevealed(spec.id()));
    } catch (IOException e) {
      err().println("gradus: this could not be noted in the workspace: " + FileTrouble.words(e));
    }
    return ExitCode.OK;
  }

  private Workspace workspace() {
    try {
      return Workspace.named(folder);
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
  }

  private static Standing standing(
      Course course, ExerciseSpec spec, Path workspace, Logbook logbook) {
    try {
      Snapshot snapshot = Snapshot.take(workspace, SnapshotLimits.DEFAULT);
      Routing routing = Routing.route(snapshot, course.exercises());
      return Standing.all(course, routing, logbook).stream()
          .filter(one -> one.spec().equals(spec))
          .findFirst()
          .orElseThrow();
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  private static void refuseUntried(Standing standing, Logbook logbook) {
    ExerciseSpec spec = standing.spec();
    if (logbook.hasPassed(spec.id())) {
      return;
    }
    if (!standing.begun()) {
      throw CommandFailure.wrongUse(
          spec.workspacePath()
              + (standing.state() == Standing.State.MISSING
                  ? " is not there"
                  : " is still the starter"),
          standing.state() == Standing.State.MISSING
              ? "Bring it back, and try it: gradus reset " + spec.number()
              : "Try it first; a hint helps: gradus hint " + spec.number());
    }
    if (!logbook.wasGraded(spec.id())) {
      throw CommandFailure.wrongUse(
          spec.number() + " was not graded yet in this workspace",
          "See first how far you are: gradus grade --exercise " + spec.number());
    }
  }

  private static void write(Path file, ExerciseSpec spec, Keys keys) throws IOException {
    String reference = keys.reference(spec).strip();
    String text =
        spec.kind().isCode()
            ? "```java\n" + reference + "\n```"
            : reference.lines().map(line -> ("    " + line).stripTrailing()).collect(joining("\n"));
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      ReportWriter.write(
          file,
          "# %s %s, model answer\n\n%s\n\nAs it stands in `%s`:\n\n%s\n"
              .formatted(
                  spec.number(),
                  spec.title(),
                  keys.answer(spec).strip(),
                  spec.workspacePath(),
                  text));
    } catch (IOException e) {
      throw CommandFailure.wrongUse(FileTrouble.words(e), "");
    }
  }

  private void show(ExerciseSpec spec, Keys keys) {
    out().printf("%s %s, model answer%n%n", spec.number(), spec.title());
    Prose.lines(keys.answer(spec), terminal().columns()).forEach(out()::println);
    out().println();
    out().printf("As it stands in %s:%n%n", spec.workspacePath());
    out().println(keys.reference(spec).strip());
    out().flush();
  }
}
