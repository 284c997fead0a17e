package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Hint;
import io.gradus.grader.guidance.HintChoice;
import io.gradus.grader.guidance.Logbook;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Situation;
import io.gradus.grader.render.HintText;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus hint}: help in three levels, from a nudge to the code's shape. */
@Command(
    name = "hint",
    description = {
      "Show the next hint: a nudge, the concept, the shape of the code.",
      "Which one is next depends on your code as it is now, on what your last grading found,",
      "and on what you have seen."
    })
final class HintCommand extends GradusCommand {
  @Parameters(paramLabel = "ID", description = "The exercise, such as 2.16.")
  private String exercise;

  @Option(
      names = {"-l", "--level"},
      paramLabel = "N",
      description = "1 a nudge, 2 the concept, 3 the shape of the code.")
  private Optional<Integer> level = Optional.empty();

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      description = "Your workspace; default: the one you are in.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    Course course = courseOption.soundEdition().course();
    ExerciseSpec spec = CourseArguments.exercise(course, exercise);
    List<Hint> hints = course.hints(spec);
    Optional<Path> workspace = workspace();
    Optional<LogbookFile> file = workspace.map(LogbookFile::new);
    Logbook logbook = file.map(LogbookFile::read).orElse(Logbook.EMPTY);
    Situation now =
        workspace
            .map(where -> LearnersSource.situation(course, spec, where, logbook, err()))
            .orElseGet(() -> logbook.situation(spec.id(), "", List.of()));
    HintChoice choice = level.isPresent() ? asked(spec, hints, now) : HintChoice.next(hints, now);
    show(spec, choice);
    if (file.isPresent()) {
      keep(file.get(), logbook.withHint(spec.id(), choice.topic(), choice.hint().level()));
    }
    return ExitCode.OK;
  }

  private HintChoice asked(ExerciseSpec spec, List<Hint> hints, Situation now) {
    return HintChoice.ofLevel(hints, now, level.orElseThrow())
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "There is no hint of level " + level.orElseThrow() + " for " + spec.number(),
                    "Levels go from 1 to " + hints.size() + "."));
  }

  private Optional<Path> workspace() {
    try {
      return (folder.isPresent()
              ? Optional.of(Workspace.open(folder.get()))
              : Workspace.around(Path.of("")))
          .map(Workspace::folder);
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
  }

  private void show(ExerciseSpec spec, HintChoice choice) {
    int shown = choice.hint().level();
    HintText.lines(spec.number(), spec.title(), choice, terminal().columns())
        .forEach(out()::println);
    out().println();
    if (choice.again()) {
      out()
          .printf(
              "You have seen all %d. With the keys: gradus reveal %s%n",
              choice.levels(), spec.number());
    } else if (level.isEmpty() || shown < choice.levels()) {
      out()
          .printf(
              "More: gradus hint %s%s%n",
              spec.number(), level.isEmpty() ? "" : " --level " + (shown + 1));
    }
  }

  private void keep(LogbookFile file, Logbook logbook) {
    try {
      file.write(logbook);
    } catch (IOException e) {
      err()
          .println(
              "gradus: the next hint may be this one again, because it could not be noted: "
                  + FileTrouble.words(e));
    }
  }
}
