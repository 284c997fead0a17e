package io.gradus.grader.session;

import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.Message;
import io.gradus.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Starts workers, and keeps one ready in the background while more are expected. Each is handed out
 * once and never comes back; only a pool made by {@link #reusing} takes one back. Closing the pool,
 * or the end of this JVM, ends them all.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final int CLOSE_SECONDS = 10;

  private final Sandbox sandbox;
  private final Supplier<WorkerSpec> spec;
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "gradus-worker-start");
            thread.setDaemon(true);
            return thread;
          });
  private final Thread hook = new Thread(this::end, "gradus-worker-end");
  private final Set<WorkerProcess> live = new HashSet<>();
  private final int uses;
  private int expected;
  private Optional<WorkerProcess> resting = Optional.empty();
  private int used;
  private Optional<Future<WorkerProcess>> ready = Optional.empty();
  private boolean closed;

  /**
   * A pool; starts nothing yet.
   *
   * @param spec how workers are started; asked anew for each
   * @param expected how many will be taken: none is kept ready beyond that
   */
  public WorkerPool(Sandbox sandbox, Supplier<WorkerSpec> spec, int expected) {
    this(sandbox, spec, expected, 1);
  }

  private WorkerPool(Sandbox sandbox, Supplier<WorkerSpec> spec, int expected, int uses) {
    this.sandbox = sandbox;
    this.spec = spec;
    this.expected = expected;
    this.uses = uses;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * A pool for one caller at a time that opens several solutions in one worker, one after another:
   * for code of the course's own authors, never for learners'. What ran before could have prepared
   * the process for what runs next. Each solution has a class loader and an engine seed of its own.
   *
   * @param uses how many solutions a worker serves before a fresh one takes its place
   */
  public static WorkerPool reusing(Sandbox sandbox, Supplier<WorkerSpec> spec, int uses) {
    return new WorkerPool(sandbox, spec, 1, uses);
  }

  /** Starts one in the background, if one more is expected and none is ready. */
  public synchronized void prepare() {
    if (!closed && expected > 0 && ready.isEmpty()) {
      ready = Optional.of(starter.submit(() -> start(spec.get())));
    }
  }

  /** The ready one, or a fresh one, said to be ready; prepares the next. */
  WorkerProcess take() throws IOException {
    Optional<Future<WorkerProcess>> next;
    synchronized (this) {
      if (resting.isPresent() && resting.get().isAlive()) {
        WorkerProcess kept = resting.get();
        resting = Optional.empty();
        return kept;
      }
      used = 0;
      next = ready;
      ready = Optional.empty();
      expected--;
    }
    Optional<WorkerProcess> kept = next.isPresent() ? collect(next.get()) : Optional.empty();
    WorkerProcess worker = kept.isPresent() ? kept.get() : start(spec.get());
    prepare();
    return worker;
  }

  /** Takes a worker whose solution is judged: ends it, or keeps it for the next. */
  void giveBack(WorkerProcess worker) {
    synchronized (this) {
      used++;
      if (!closed && used < uses && worker.isAlive()) {
        resting = Optional.of(worker);
        return;
      }
    }
    worker.close();
  }

  /** A fresh one with a specification of its own; the ready one stays. */
  WorkerProcess take(WorkerSpec own) throws IOException {
    return start(own);
  }

  private static Optional<WorkerProcess> collect(Future<WorkerProcess> future) throws IOException {
    try {
      WorkerProcess worker = future.get();
      if (worker.isAlive()) {
        return Optional.of(worker);
      }
      worker.close();
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.empty(); // started anew by the caller, who then gets the reason first-hand
    } catch (InterruptedException e) {
      future.cancel(true);
      throw interrupted();
    }
  }

  private WorkerProcess start(WorkerSpec how) throws IOException {
    WorkerProcess worker =
        new WorkerProcess(sandbox.start(how.command(), how.limits()), how.limits());
    boolean handedOut = false;
    try {
      register(worker);
      Reply first = worker.awaitReady(START);
      if (!(first instanceof Reply.Answered answered
          && answered.message() instanceof Message.Ready greeting
          && greeting.protocol() == Conversation.PROTOCOL)) {
        worker.output().settle();
        throw new IOException(notReady(first, worker.output().since(0).strip()));
      }
      handedOut = true;
      return worker;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      if (!handedOut) {
        worker.close();
      }
    }
  }

  private String notReady(Reply first, String printed) {
    String how =
        first instanceof Reply.Ended ended && ended.status().isPresent()
            ? "exit status " + ended.status().get()
            : first instanceof Reply.Late ? "it said nothing" : "it said something else";
    String said = printed.isEmpty() ? "it printed nothing" : "it printed: " + printed;
    return "the process for learners' code (sandbox: %s) did not start (%s); %s. Run gradus doctor."
        .formatted(sandbox.label(), how, said);
  }

  private synchronized void register(WorkerProcess worker) throws IOException {
    if (closed) {
      throw new IOException("the pool of workers is closed");
    }
    live.removeIf(old -> !old.isAlive());
    live.add(worker);
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while a worker started");
  }

  /** Ends every worker; returns when none is left. */
  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook with it.
    }
  }

  private void end() {
    List<WorkerProcess> all;
    synchronized (this) {
      closed = true;
      all = new ArrayList<>(live);
      live.clear();
    }
    starter.shutdownNow();
    all.forEach(WorkerProcess::close);
    try {
      // A start that was under way closes what it started before it returns.
      starter.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
