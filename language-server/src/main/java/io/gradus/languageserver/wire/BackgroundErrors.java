package io.gradus.languageserver.wire;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error, written by a thread of its own: an editor that does not read it holds up nobody.
 * What is too much to wait is left out.
 */
public final class BackgroundErrors extends OutputStream {
  private static final int MOST_WAITING = 1 << 18;

  private final OutputStream out;
  private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private boolean leftOut;
  private boolean writing;

  BackgroundErrors(OutputStream out) {
    this.out = out;
    Thread thread = new Thread(this::pump, "gradus-errors");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes the place of standard error, and of standard output where that was sent there. */
  public static BackgroundErrors install() {
    BackgroundErrors errors = new BackgroundErrors(new FileOutputStream(FileDescriptor.err));
    PrintStream print = new PrintStream(errors, true, StandardCharsets.UTF_8);
    System.setErr(print);
    System.setOut(print);
    return errors;
  }

  @Override
  public synchronized void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    if (waiting.size() + length > MOST_WAITING) {
      leftOut = true;
      return;
    }
    waiting.write(bytes, from, length);
    notifyAll();
  }

  private synchronized byte[] take() throws InterruptedException {
    writing = false;
    notifyAll();
    while (waiting.size() == 0 && !leftOut) {
      wait();
    }
    if (leftOut) {
      leftOut = false;
      waiting.writeBytes("… (left out)\n".getBytes(StandardCharsets.UTF_8));
    }
    byte[] taken = waiting.toByteArray();
    waiting = new ByteArrayOutputStream();
    writing = true;
    return taken;
  }

  private void pump() {
    try {
      while (true) {
        out.write(take());
      }
    } catch (IOException | InterruptedException e) {
      drop(); // nobody is there to tell
    }
  }

  private synchronized void drop() {
    writing = false;
    waiting = new ByteArrayOutputStream();
    notifyAll();
  }

  /** Waits until all is written, at most as many milliseconds. */
  public synchronized void drain(long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    while (writing || waiting.size() > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }
}
