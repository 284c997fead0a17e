package io.gradus.grader.submission;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Keeps a reading that stands still from holding up the grader. Only regular files are opened, but
 * one can be exchanged for a named pipe between the look at it and its opening, which then waits
 * for a writer for ever; Java can't open without waiting. A network drive may hang, too.
 */
final class Standstill {
  /** Generous: it counts from the last file that was reached, not from the beginning. */
  static final Duration LIMIT = Duration.ofSeconds(30);

  /** What reads, in a thread of its own. */
  interface Reading {
    Snapshot read() throws WorkspaceProblem;
  }

  private Standstill() {}

  /**
   * Reads, as long as it goes on. A thread that stands still is left behind; it ends with this JVM.
   *
   * @param progress grows with each step of the reading
   * @throws WorkspaceProblem as the reading throws it, or if it stood still for so long
   */
  static Snapshot watch(Reading reading, LongSupplier progress, Duration limit)
      throws WorkspaceProblem {
    FutureTask<Snapshot> task = new FutureTask<>(reading::read);
    Thread thread = new Thread(task, "gradus-snapshot");
    thread.setDaemon(true);
    thread.start();
    for (long seen = -1; ; ) {
      try {
        return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = progress.getAsLong();
        if (now == seen) {
          throw new WorkspaceProblem(
              ("Reading the workspace stood still for %d s: a file in it became a pipe just then,"
                      + " or its disk does not answer. Grade a copy of it.")
                  .formatted(limit.toSeconds()),
              e);
        }
        seen = now;
      } catch (ExecutionException e) {
        throw rethrown(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new WorkspaceProblem("Reading the workspace was interrupted.", e);
      }
    }
  }

  private static WorkspaceProblem rethrown(Throwable cause) {
    if (cause instanceof WorkspaceProblem problem) {
      return problem;
    } else if (cause instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) cause;
  }
}
