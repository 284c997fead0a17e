package io.gradus.languageserver;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.PageAnalyzer;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.grader.analysis.StandardAnalyzer;
import io.gradus.languageserver.analysis.ByFileName;
import io.gradus.languageserver.analysis.LateAnalyzer;
import io.gradus.languageserver.benchmark.Benchmark;
import io.gradus.languageserver.benchmark.Rehearsal;
import io.gradus.languageserver.course.CourseIndex;
import io.gradus.languageserver.course.KnownCourse;
import io.gradus.languageserver.curve.RunRehearsal;
import io.gradus.languageserver.task.GradusProgram;
import io.gradus.languageserver.wire.BackgroundErrors;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import io.gradus.languageserver.workspace.PageFiles;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code gradus language-server}: what the launcher starts, without the command line's way through
 * picocli, for every class that is not loaded is time that the learner does not wait.
 */
public final class GradusLanguageServer {
  private GradusLanguageServer() {}

  private static final String USAGE =
      """
      Usage: gradus language-server [--stdio]
         or: gradus language-server --doctor | --benchmark | --version

      Serves an editor on standard input and output; editors start it. EDITORS.md
      tells how to set up yours.

        --stdio      As without: there is no other way.
        --doctor     Tell what works on this machine. While an editor is connected, its
                     command 'gradus.doctor' also tells what the editor lacks.
        --benchmark  Measure start, keystrokes and memory on this machine.
      """;

  /** Serves on standard input and output until the client is gone. */
  public static void main(String[] arguments) throws Exception {
    StandardStreams streams = StandardStreams.claim(); // before anyone can print
    Log log = new Log(System.err, Clock.systemUTC());
    List<String> given = new ArrayList<>(List.of(arguments));
    if (!given.isEmpty() && given.get(0).equals("language-server")) { // from the launcher
      given.remove(0);
    }
    // Editors' libraries say how they connect, and who they are.
    given.removeIf(one -> one.equals("--stdio") || one.startsWith("--clientProcessId"));
    if (given.isEmpty()) {
      BackgroundErrors errors = BackgroundErrors.install();
      Log behind = new Log(System.err, Clock.systemUTC());
      new Server(parts(behind), streams, behind, Exit.behind(errors::drain)).serve();
      return;
    }
    PrintStream out = new PrintStream(streams.out(), true, StandardCharsets.UTF_8);
    switch (given.get(0)) {
      case "--load-classes" -> { // when the launcher makes an archive
        Rehearsal.perform(
            (in, to) ->
                new Server(parts(log), new StandardStreams(in, to), log, code -> {}).serve());
        RunRehearsal.perform(Path.of(System.getProperty("java.io.tmpdir")));
      }
      case "--benchmark" -> new Benchmark(GradusProgram.of(home()), out).run();
      case "--doctor" -> Doctor.machine(parts(log)).forEach(out::println);
      case "--version" -> out.println("gradus " + Capabilities.version());
      case "--help", "-h" -> out.print(USAGE);
      default -> {
        System.err.println("gradus: 'gradus language-server' has no option " + given.get(0) + ".");
        System.err.println("More: gradus language-server --help");
        System.exit(2);
      }
    }
  }

  private static Parts parts(Log log) {
    Optional<String> home = home();
    // Without a compiler not even the analyzer's classes can be loaded.
    SourceAnalyzer analyzer =
        hasCompiler()
            ? new LateAnalyzer(
                () -> new StandardAnalyzer(failure -> log.bug("the analysis", failure)))
            : (name, text) -> Analysis.NOTHING;
    KnownCourse course = new KnownCourse(CourseIndex::load, isTeachersCourseSet());
    SourceAnalyzer pages = new LateAnalyzer(() -> new PageAnalyzer(course::course));
    return new Parts(
        new ByFileName(analyzer, pages),
        GradusProgram.of(home),
        course,
        new PageFiles(() -> Optional.of(UserCache.fromEnvironment(warning -> {}).root()), log),
        hasHiddenTests(home),
        troubles());
  }

  private static boolean isTeachersCourseSet() {
    return Optional.ofNullable(System.getenv("GRADUS_COURSE"))
        .filter(s -> !s.isBlank())
        .isPresent();
  }

  private static Optional<String> home() {
    return Optional.ofNullable(System.getProperty("gradus.home"));
  }

  private static boolean hasCompiler() {
    return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
  }

  private static List<String> troubles() {
    return hasCompiler()
        ? List.of()
        : List.of(
            "Gradus shows no shapes and no findings: this Java ("
                + System.getProperty("java.home")
                + ") has no compiler. Install a JDK 17 or newer and set JAVA_HOME to it.");
  }

  /** The learners' edition has no jar of keys. */
  private static boolean hasHiddenTests(Optional<String> home) {
    return home.map(
            folder ->
                Files.exists(
                    Path.of(folder, "lib", "exercises-" + Capabilities.version() + "-keys.jar")))
        .orElse(true);
  }
}
