package io.gradus.grader.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Drains a stream and remembers its start: what a JVM says first is why it dies. */
final class Tail extends Thread {
  private static final int KEPT = 4_000;

  private final InputStream in;
  private final StringBuilder text = new StringBuilder();

  private Tail(InputStream in, String name) {
    super(name);
    this.in = in;
  }

  static Tail of(InputStream in, String name) {
    Tail tail = new Tail(in, name);
    tail.setDaemon(true);
    tail.start();
    return tail;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[2048];
    try (in) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      keep(""); // the process was closed: what was read so far stays
    }
  }

  private synchronized void keep(String more) {
    text.append(more, 0, Math.min(more.length(), KEPT - text.length()));
  }

  /** Waits for the stream's end. */
  void await(Duration patience) throws InterruptedException {
    join(patience.toMillis());
  }

  synchronized String text() {
    return text.toString();
  }
}
