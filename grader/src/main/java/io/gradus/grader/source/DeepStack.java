package io.gradus.grader.source;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads with a stack for trees: javac's parser and those who walk its trees call themselves once
 * for every level of nesting. The threads are daemons and end when nothing has come for a minute.
 *
 * <p>A task that outlasts its limit and does not heed its interrupt keeps its thread; others get a
 * new one, until there are {@value #MOST_STUCK} of those.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 4L << 20;
  private static final int THREADS = 2;
  private static final int MOST_WAITING = 64;
  private static final int MOST_STUCK = 3;

  private final ThreadPoolExecutor threads;
  private final AtomicInteger stuck = new AtomicInteger();

  public DeepStack(String name) {
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS + MOST_STUCK,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(MOST_WAITING),
            task -> {
              Thread thread =
                  new Thread(null, task, name + "-" + count.incrementAndGet(), STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Runs a task and waits for it. Empty where it took longer than the limit, too many were waiting
   * or are stuck, or the caller was interrupted (who then still is); the task is then interrupted
   * too.
   *
   * @throws ExecutionException what the task threw
   */
  public <T> Optional<T> run(Callable<T> task, Duration limit) throws ExecutionException {
    if (stuck.get() >= MOST_STUCK || Thread.currentThread().isInterrupted()) {
      return Optional.empty();
    }
    Guarded<T> guarded = new Guarded<>(task);
    Future<T> result;
    try {
      result = threads.submit(guarded);
    } catch (RejectedExecutionException full) {
      return Optional.empty();
    }
    try {
      return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException late) {
      guarded.giveUp();
      return Optional.empty();
    } finally {
      result.cancel(true);
    }
  }

  private synchronized void stuck(int more) {
    threads.setCorePoolSize(THREADS + stuck.addAndGet(more));
  }

  /** A task that its caller may give up while it runs. */
  private final class Guarded<T> implements Callable<T> {
    private final Callable<T> task;
    private boolean running;
    private boolean givenUp;
    private boolean counted;

    Guarded(Callable<T> task) {
      this.task = task;
    }

    @Override
    public T call() throws Exception {
      begin();
      try {
        return task.call();
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      running = true;
      count();
    }

    synchronized void giveUp() {
      givenUp = true;
      count();
    }

    /** Another thread takes the place of one that is stuck. */
    private void count() {
      if (running && givenUp && !counted) {
        counted = true;
        stuck(1);
      }
    }

    private synchronized void end() {
      running = false;
      if (counted) {
        counted = false;
        stuck(-1);
      }
    }
  }
}
