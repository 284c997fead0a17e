package io.gradus.languageserver.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;

/**
 * A short session with nobody: it loads what a session needs, so that the JVM, run with {@code
 * -XX:DumpLoadedClassList}, names those classes for the class-data archive.
 */
public final class Rehearsal {
  private Rehearsal() {}

  /** Serves on two streams until the first ends. */
  public interface Session {
    /** Serves. */
    void serve(InputStream in, OutputStream out);
  }

  /**
   * Plays a session.
   *
   * @throws IOException if the server ends too early
   */
  public static void perform(Session session) throws IOException {
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    OutputStream fromServer = new PipedOutputStream(toClient);
    try (OutputStream fromClient = new PipedOutputStream(toServer)) {
      Thread server = new Thread(() -> session.serve(toServer, fromServer), "rehearsal");
      server.setDaemon(true);
      server.start();
      ScriptedClient client =
          new ScriptedClient("file:///rehearsal/BuildNet.java", toClient, fromClient);
      int line = Sources.typedLine();
      client.initialize();
      client.open(Sources.long300());
      client.awaitAnswer(client.ask("inlayHint", line, 5));
      client.awaitAnswer(client.ask("codeLens", line, 5));
      client.awaitAnswer(client.ask("hover", line + 2, 15));
      client.change(line, 16, 18, "12");
      client.awaitAnswer(client.ask("documentSymbol", line, 5));
      client.awaitAnswer(client.ask("codeAction", line, 5));
      client.awaitAnswer(client.ask("inlayHint", line, 5));
      client.shutdown();
    }
  }
}
