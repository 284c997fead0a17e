package io.gradus.languageserver;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.time.Clock;
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
    SourceAnalyzer analyzer =
        ServiceLoader.load(SourceAnalyzer.class)
            .findFirst()
            .orElse((name, text) -> Analysis.NOTHING);
    new Server(analyzer, streams, new Log(System.err, Clock.systemUTC()), Exit.HALT).serve();
  }
}
