package io.gradus.languageserver;

import io.gradus.grader.analysis.SourceAnalyzer;
import io.gradus.languageserver.wire.Log;
import io.gradus.languageserver.wire.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server with an editor at its other end, both in this process. */
final class InThisProcess implements AutoCloseable {
  final Editor editor;

  /** Its exit code, when it ends. */
  final CompletableFuture<Integer> end = new CompletableFuture<>();

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  InThisProcess() throws IOException {
    this(new FakeAnalyzer());
  }

  InThisProcess(SourceAnalyzer analyzer) throws IOException {
    this(new Parts(analyzer, arguments -> List.of("false"), true, List.of()));
  }

  InThisProcess(Parts parts) throws IOException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toEditor = new PipedInputStream(1 << 16);
    PipedOutputStream fromEditor = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toEditor);
    PrintStream stderr = new PrintStream(log, true, StandardCharsets.UTF_8);
    Server server =
        new Server(
            parts,
            new StandardStreams(toServer, fromServer),
            new Log(stderr, Clock.systemUTC()),
            end::complete);
    Thread reader = new Thread(server::serve, "server-reader");
    reader.setDaemon(true);
    reader.start();
    editor = new Editor(toEditor, fromEditor);
  }

  String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    editor.close();
  }
}
