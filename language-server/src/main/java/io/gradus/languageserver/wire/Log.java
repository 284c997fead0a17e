package io.gradus.languageserver.wire;

import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What goes wrong, for who looks into the editor's log: standard error, a line each. */
public final class Log {
  private final PrintStream to;
  private final Clock clock;

  /** Writes to a stream, with the time of a clock. */
  public Log(PrintStream to, Clock clock) {
    this.to = to;
    this.clock = clock;
  }

  /** A line that says what happened. */
  public void say(String what) {
    to.println(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " gradus: " + what);
  }

  /** A bug of ours, with its stack trace. */
  public void bug(String where, Throwable error) {
    synchronized (to) {
      say(where + " failed; the server goes on");
      error.printStackTrace(to);
    }
  }
}
