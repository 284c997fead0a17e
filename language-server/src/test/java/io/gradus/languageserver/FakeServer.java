package io.gradus.languageserver;

import io.gradus.languageserver.wire.BackgroundErrors;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.time.Clock;
import java.util.List;

/** The server as a process of its own, with {@link FakeAnalyzer} in the place of the analysis. */
final class FakeServer {
  private FakeServer() {}

  /** A child's script may be given. */
  public static void main(String[] arguments) {
    StandardStreams streams = StandardStreams.claim();
    Parts parts =
        new Parts(
            new FakeAnalyzer(),
            arguments.length == 0
                ? given -> List.of("false")
                : LearnersWorkspace.script(arguments[0]),
            true,
            List.of());
    BackgroundErrors errors = BackgroundErrors.install();
    Log log = new Log(System.err, Clock.systemUTC());
    new Server(parts, streams, log, Exit.behind(errors::drain)).serve();
  }
}
