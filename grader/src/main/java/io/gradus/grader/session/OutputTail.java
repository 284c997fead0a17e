package io.gradus.grader.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Drains what a learner's process prints and keeps the end of it. At the limit it stops reading,
 * which blocks the printer until the session stops it.
 */
final class OutputTail implements Runnable {
  private static final int KEPT = 64 << 10;
  private static final int CHUNK = 8 << 10;
  private static final int QUIET_MILLIS = 5;
  private static final int SETTLE_MILLIS = 100;

  private final InputStream in;
  private final long limit;
  private final byte[] ring = new byte[KEPT];
  private long total;
  private boolean ended;

  OutputTail(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  @Override
  public void run() {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int n = in.read(chunk); n >= 0 && !flooded(); n = in.read(chunk)) {
        append(chunk, n);
      }
    } catch (IOException e) {
      // The process was closed: what was kept stays.
    } finally {
      end();
    }
  }

  private synchronized void append(byte[] chunk, int n) {
    for (int i = 0; i < n; i++) {
      ring[(int) ((total + i) % KEPT)] = chunk[i];
    }
    total += n;
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Bytes printed so far. */
  synchronized long total() {
    return total;
  }

  synchronized boolean flooded() {
    return total >= limit; // a sandbox may stop it exactly there
  }

  /** What was printed after the first {@code mark} bytes, its end where it is long. */
  synchronized String since(long mark) {
    int length = (int) Math.min(total - mark, KEPT);
    byte[] out = new byte[Math.max(0, length)];
    for (int i = 0; i < out.length; i++) {
      out[i] = ring[(int) ((total - length + i) % KEPT)];
    }
    return new String(out, StandardCharsets.UTF_8);
  }

  /**
   * Waits shortly until nothing more comes: an answer and what was printed before it travel on two
   * pipes.
   */
  synchronized void settle() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_MILLIS);
    long seen = -1;
    while (!ended && total != seen && System.nanoTime() < deadline) {
      seen = total;
      wait(QUIET_MILLIS);
    }
  }
}
