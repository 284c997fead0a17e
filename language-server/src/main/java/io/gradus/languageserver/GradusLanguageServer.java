package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.task.GradusProgram;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * {@code gradus language-server}: what the launcher starts, without the command line's way through
 * picocli, for every class that is not loaded is time that the learner does not wait.
 */
public final class GradusLanguageServer {
  private GradusLanguageServer() {}

  /** Serves on standard input and output until the client is gone. */
  public static void main(String[] arguments) {
    StandardStreams streams = StandardStreams.claim(); // before anyone can print
    Log log = new Log(System.err, Clock.systemUTC());
    new Server(parts(), streams, log, Exit.HALT).serve();
  }

  private static Parts parts() {
    Optional<String> home = Optional.ofNullable(System.getProperty("gradus.home"));
    SourceAnalyzer analyzer =
        ServiceLoader.load(SourceAnalyzer.class)
            .findFirst()
            .orElse((name, text) -> Analysis.NOTHING);
    return new Parts(analyzer, GradusProgram.of(home), hasHiddenTests(home), troubles());
  }

  private static List<String> troubles() {
    boolean compiler = ModuleLayer.boot().findModule("jdk.compiler").isPresent();
    return compiler
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
