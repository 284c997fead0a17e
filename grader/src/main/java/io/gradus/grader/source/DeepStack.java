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
 */
public final class DeepStack {
  private static final long STACK_BYTES = 4L << 20;
  private static final int THREADS = 2;
  private static final int MOST_WAITING = 64;

  private final ThreadPoolExecutor threads;

  public DeepStack(String name) {
    AtomicInteger count = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
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
   * Runs a task and waits for it. Empty where it took longer than the limit, too many were waiting,
   * or the caller was interrupted (who then still is); the task is then interrupted too.
   *
   * @throws ExecutionException what the task threw
   */
  public <T> Optional<T> run(Callable<T> task, Duration limit) throws ExecutionException {
    Future<T> result;
    try {
      result = threads.submit(task);
    } catch (RejectedExecutionException full) {
      return Optional.empty();
    }
    try {
      return Optional.of(result.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (TimeoutException late) {
      return Optional.empty();
    } finally {
      result.cancel(true);
    }
  }
}
