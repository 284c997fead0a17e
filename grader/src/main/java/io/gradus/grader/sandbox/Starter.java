package io.gradus.grader.sandbox;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts processes that must die with this one. Linux sends a child its parent-death signal when
 * the <em>thread</em> that started it ends, so one thread, which lives as long as this JVM, starts
 * them all. It also watches their clocks and folders, and closes them when this JVM is asked to
 * end.
 */
final class Starter {
  static final long WATCH_MILLIS = 200;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> daemon(task, "sandbox-starter"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "sandbox-watch"));
  private final Set<JailedProcess> open = ConcurrentHashMap.newKeySet();

  Starter() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "sandbox-shutdown"));
    ScheduledFuture<?> unused =
        watch.scheduleWithFixedDelay(
            () -> open.forEach(JailedProcess::watch),
            WATCH_MILLIS,
            WATCH_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /**
   * @throws IOException if the program can't be started
   */
  Process start(ProcessBuilder builder) throws IOException {
    try {
      return thread.submit(builder::start).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("Starting a process failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a process was started", e);
    }
  }

  void opened(JailedProcess process) {
    open.add(process);
  }

  void closed(JailedProcess process) {
    open.remove(process);
  }

  private void closeAll() {
    open.forEach(JailedProcess::close);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
