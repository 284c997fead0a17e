package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.workspace.Coordinates;
import io.gradus.grader.workspace.Distribution;
import io.gradus.grader.workspace.KitInstaller;
import io.gradus.grader.workspace.LocalRepository;
import io.gradus.grader.workspace.WorkspaceException;
import io.gradus.grader.workspace.WorkspaceSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus init DIR}. */
@Command(
    name = "init",
    description = {
      "Make a workspace with the course's exercises.",
      "",
      "In a workspace that an older course made, adds what is new and keeps what you wrote."
    })
final class InitCommand extends GradusCommand {
  @Parameters(paramLabel = "DIR", description = "A new or empty folder, or a workspace.")
  private Path folder;

  @Option(
      names = "--solved",
      description = "Write the reference solutions (teacher's edition only).")
  private boolean solved;

  @Option(
      names = "--maven-repository",
      paramLabel = "DIR",
      description = "Where the kit goes; default: the local repository that Maven would use.")
  private Optional<Path> repository = Optional.empty();

  @Mixin private CourseOption courseOption;

  @Override
  public Integer call() throws IOException {
    CourseEdition edition = courseOption.soundEdition();
    Course course = edition.course();
    Optional<Keys> keys = solved ? Optional.of(keys(edition)) : Optional.empty();
    Path target =
        repository.isPresent()
            ? repository.get()
            : LocalRepository.find(System.getenv(), Path.of(System.getProperty("user.home")));
    Distribution distribution = Distribution.running();
    WorkspaceSetup setup =
        new WorkspaceSetup(course, distribution.kit().get(0), own(edition), Instant.now());
    try {
      WorkspaceSetup.checkFolders(target.resolve("io"));
      WorkspaceSetup.Outcome outcome =
          keys.isPresent() ? setup.solved(folder, keys.get()) : setup.starters(folder);
      KitInstaller.Installed installed = new KitInstaller(distribution, target).install();
      for (Path jar : edition.jars()) {
        new KitInstaller(distribution, target).install(coordinates(jar), jar);
      }
      tell(outcome, course, installed, target);
      return ExitCode.OK;
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
  }

  /** A teacher's own exercises, as Maven knows them: by their content. */
  private static List<Coordinates> own(CourseEdition edition) {
    return edition.jars().stream().map(InitCommand::coordinates).toList();
  }

  private static Coordinates coordinates(Path jar) {
    String name = String.valueOf(jar.getFileName()).replaceFirst("\\.jar$", "");
    return new Coordinates("io.gradus.course", "exercise-" + name, "1", Optional.empty());
  }

  private static Keys keys(CourseEdition edition) {
    return edition
        .keys()
        .orElseThrow(
            () ->
                CommandFailure.wrongUse(
                    "--solved needs the reference solutions, which the learner's edition lacks",
                    "Leave --solved out, or use the teacher's edition."));
  }

  private void tell(
      WorkspaceSetup.Outcome outcome,
      Course course,
      KitInstaller.Installed installed,
      Path repository) {
    PrintWriter out = out();
    if (outcome.upgraded()) {
      out.printf(
          "%s: %d files added, %d brought up to date.%n",
          Printable.of(folder.toString()), outcome.added().size(), outcome.updated().size());
      list(out, outcome.added());
      list(out, outcome.updated());
      if (!outcome.kept().isEmpty()) {
        out.println("You changed these, so they stay, though the course has newer ones:");
        list(out, outcome.kept());
        out.println("'gradus reset ID' takes an exercise's newer starter and keeps yours aside.");
      }
    } else {
      out.printf(
          "Workspace %s with %d exercises.%n",
          Printable.of(folder.toString()), course.exercises().size());
      out.println("  pages/     what to do");
      out.println("  src/       the code that you complete");
      out.println("  answers/   questions that you answer");
    }
    out.printf("The kit %s is in %s.%n", installed.kit(), repository);
    if (!installed.missing().isEmpty()) {
      out.printf(
          "Maven has to fetch %d more libraries once: run 'mvn compile' there while online.%n",
          installed.missing().size());
    }
    if (!outcome.upgraded()) {
      out.println();
      out.printf("Next: cd '%s', then gradus list%n", Printable.of(folder.toString()));
    }
  }

  private static void list(PrintWriter out, List<String> paths) {
    paths.forEach(path -> out.println("  " + path));
  }
}
