package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.guidance.LogbookFile;
import io.gradus.grader.guidance.Standing;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import io.gradus.grader.workspace.Workspace;
import io.gradus.grader.workspace.WorkspaceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus watch}: an exercise is graded, or run, each time that a file is saved. */
@Command(
    name = "watch",
    description = {
      "Grade an exercise, or run it, each time that you save a file.",
      "Without an exercise it watches the next one, and goes on to the one after it when that is "
          + "passed. It ends by Ctrl-C, or by q and Enter."
    })
final class WatchCommand extends GradusCommand {
  private static final long REST_MILLISECONDS = 250;
  private static final List<String> WATCHED = List.of("src/main/java", "answers");

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ID",
      description = "The exercise, such as 2.16; the next one if left out.")
  private Optional<String> exercise = Optional.empty();

  @Option(names = "--run", description = "Run its main method instead of grading it.")
  private boolean running;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "FOLDER",
      description = "Your workspace; the one around this folder if left out.")
  private Optional<Path> named = Optional.empty();

  private final InputStream input;
  private final Optional<ToIntFunction<String[]>> gradus;

  WatchCommand() {
    this(System.in, Optional.empty());
  }

  /**
   * With other ends.
   *
   * @param input its end, or a line with a q, ends the watching
   * @param gradus what runs other commands; this program's own if empty
   */
  WatchCommand(InputStream input, Optional<ToIntFunction<String[]>> gradus) {
    this.input = input;
    this.gradus = gradus;
  }

  @Override
  public Integer call() {
    Course course = CourseArguments.course();
    exercise.ifPresent(typed -> CourseArguments.exercise(course, typed));
    Path workspace;
    try {
      workspace = Workspace.named(named).folder();
    } catch (WorkspaceException e) {
      throw CommandFailure.wrongUse(e.getMessage(), e.remedy());
    }
    AtomicBoolean over = new AtomicBoolean();
    quitter(over).start();
    new WatchLoop(() -> state(workspace), over::get, () -> Thread.sleep(REST_MILLISECONDS))
        .run(() -> check(course, workspace));
    return ExitCode.OK;
  }

  private void check(Course course, Path workspace) {
    Optional<ExerciseSpec> chosen =
        exercise.isPresent() ? course.find(exercise.get()) : next(course, workspace);
    if (chosen.isEmpty()) {
      out().println("Everything is passed.");
      return;
    }
    String number = chosen.get().number();
    out().println("--- " + number + " " + chosen.get().title() + " ---");
    out().flush();
    int code =
        running
            ? execute("run", number, "--workspace", workspace.toString())
            : execute("grade", workspace.toString(), "--exercise", number);
    boolean on = code == ExitCode.OK && !running && exercise.isEmpty();
    Optional<ExerciseSpec> following = on ? next(course, workspace) : Optional.empty();
    if (following.isPresent() && !following.get().number().equals(number)) {
      out().println();
      out()
          .println(
              "Passed. Next: "
                  + following.get().number()
                  + " "
                  + following.get().title()
                  + ", in "
                  + following.get().workspacePath());
    }
    out().println();
    out().println("Watching; save a file to go on, q and Enter to end.");
    out().flush();
  }

  private int execute(String... arguments) {
    return gradus
        .map(run -> run.applyAsInt(arguments))
        .orElseGet(
            () -> new Gradus(out(), err(), CrashReports.ofUser(Clock.systemUTC())).run(arguments));
  }

  private Optional<ExerciseSpec> next(Course course, Path workspace) {
    try {
      Routing routing =
          Routing.route(Snapshot.take(workspace, SnapshotLimits.DEFAULT), course.exercises());
      List<Standing> all = Standing.all(course, routing, new LogbookFile(workspace).read());
      return Standing.next(all).map(Standing::spec);
    } catch (WorkspaceProblem e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  private Thread quitter(AtomicBoolean over) {
    Thread quitter =
        new Thread(
            () -> {
              try (BufferedReader lines =
                  new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()))) {
                String line = lines.readLine();
                while (line != null && !line.strip().equals("q")) {
                  line = lines.readLine();
                }
              } catch (IOException e) {
                err().println("gradus: the keyboard can't be read: " + e.getMessage());
              } finally {
                over.set(true);
              }
            },
            "gradus-quit");
    quitter.setDaemon(true);
    return quitter;
  }

  /** What a learner's files look like from outside: time and size. */
  private static Map<Path, List<Object>> state(Path workspace) {
    Map<Path, List<Object>> state = new HashMap<>();
    for (String folder : WATCHED) {
      Path watched = workspace.resolve(folder);
      if (!Files.isDirectory(watched)) {
        continue;
      }
      try (Stream<Path> all = Files.walk(watched)) {
        for (Path file : all.toList()) {
          look(file).ifPresent(seen -> state.put(file, seen));
        }
      } catch (IOException | UncheckedIOException e) {
        // A folder that vanishes while it is walked is looked at again in a moment.
      }
    }
    return state;
  }

  private static Optional<List<Object>> look(Path file) throws IOException {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      FileTime time = seen.lastModifiedTime();
      return seen.isRegularFile() ? Optional.of(List.of(time, seen.size())) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // an editor's temporary file
    }
  }
}
