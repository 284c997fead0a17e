package io.gradus.grader.compile;

import io.gradus.exercises.wire.Frames;
import io.gradus.grader.compile.CompilerMessages.Answer;
import io.gradus.grader.compile.CompilerMessages.Outcome;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The grader's end of one compiler JVM. One thread at a time asks; any may close. */
final class CompilerChild implements AutoCloseable {
  private static final int OUT_OF_MEMORY_EXIT = 3; // of -XX:+ExitOnOutOfMemoryError
  private static final long WATCH_MILLISECONDS = 20;
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration DYING = Duration.ofSeconds(5);

  private final SandboxedProcess process;
  private final ScheduledExecutorService clock;
  private final InputStream in;
  private final Tail errors;
  private final AtomicReference<Outcome> stopped = new AtomicReference<>();

  private CompilerChild(SandboxedProcess process, ScheduledExecutorService clock) {
    this.process = process;
    this.clock = clock;
    this.in = new BufferedInputStream(process.stdout());
    this.errors = Tail.of(process.stderr(), "compiler-errors");
  }

  /** Starts a JVM; it warms up by itself. */
  static CompilerChild start(
      CompilerLauncher launcher, JvmCommand command, ScheduledExecutorService clock)
      throws IOException {
    return new CompilerChild(launcher.start(command), clock);
  }

  /**
   * Waits until it can take sources.
   *
   * @throws IOException if it does not come up; says what it printed
   */
  void awaitReady() throws IOException {
    Answer answer = supervised(new CompilerLimits(START, START, 0, 0, 0, 0), this::receive);
    if (answer.outcome() != Outcome.READY) {
      close();
      throw new IOException(
          "The compiler's JVM did not start (%s). %s"
              .formatted(
                  process.exitStatus().map(s -> "exit status " + s).orElse("no answer"),
                  errors.text())
              .strip());
    }
  }

  boolean isAlive() {
    return process.isAlive() && stopped.get() == null;
  }

  /** Sends sources and waits for what comes of them, whatever that is. */
  Answer ask(byte[] request, CompilerLimits limits) {
    Answer answer =
        supervised(
            limits,
            () -> {
              Frames.write(process.stdin(), request, CompilerMessages.LIMITS);
              return receive();
            });
    if (!answer.outcome().sound()) {
      close();
    }
    return answer;
  }

  /**
   * Lets it end by itself, which writes its class-data archive if it was started for that; tells
   * whether it ended well.
   */
  boolean finish(Duration patience) throws IOException {
    process.stdin().close();
    awaitExit(patience);
    return process.exitStatus().equals(Optional.of(0));
  }

  @Override
  public void close() {
    stopped.compareAndSet(null, Outcome.CLOSED);
    process.close();
  }

  private interface Exchange {
    Answer exchange() throws IOException;
  }

  private Answer supervised(CompilerLimits limits, Exchange exchange) {
    long start = System.nanoTime();
    Optional<Duration> before = process.processorTime();
    Runnable watching =
        () -> {
          if (isOver(start, before, limits)) {
            stopped.compareAndSet(null, Outcome.TIMEOUT);
            process.close();
          }
        };
    ScheduledFuture<?> watch;
    try {
      watch =
          clock.scheduleWithFixedDelay(
              watching, WATCH_MILLISECONDS, WATCH_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      close(); // the service was closed a moment ago: nothing runs unwatched
      return Answer.of(Outcome.CLOSED, "");
    }
    try {
      return exchange.exchange();
    } catch (IOException e) {
      return ended(e);
    } finally {
      watch.cancel(false);
    }
  }

  private boolean isOver(long start, Optional<Duration> before, CompilerLimits limits) {
    if (System.nanoTime() - start > limits.wallTime().toNanos()) {
      return true;
    }
    Optional<Duration> now = process.processorTime();
    return before.isPresent()
        && now.isPresent()
        && now.get().minus(before.get()).compareTo(limits.processorTime()) > 0;
  }

  private Answer receive() throws IOException {
    Optional<byte[]> frame = Frames.read(in, CompilerMessages.LIMITS);
    return CompilerMessages.decodeAnswer(frame.orElseThrow(EOFException::new));
  }

  /** Why no answer came. */
  private Answer ended(IOException cause) {
    Outcome why = stopped.get();
    if (why != null) {
      return Answer.of(why, "");
    }
    if (process.isAlive() && !(cause instanceof EOFException)) {
      process.close(); // it broke the protocol: no use waiting for it to end
    }
    awaitExit(DYING);
    String printed = errors.text();
    boolean memory =
        process.exitStatus().equals(Optional.of(OUT_OF_MEMORY_EXIT))
            || printed.contains("java.lang.OutOfMemoryError")
            || printed.contains("insufficient memory");
    String status = process.exitStatus().map(s -> "exit status " + s).orElse("still running");
    return memory
        ? Answer.of(Outcome.OUT_OF_MEMORY, "")
        : Answer.of(Outcome.FAILED, "%s, %s%n%s".formatted(status, cause, printed).strip());
  }

  private void awaitExit(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (process.isAlive() && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      errors.await(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
