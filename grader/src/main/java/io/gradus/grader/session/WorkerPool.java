package io.gradus.grader.session;

import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.Message;
import io.gradus.grader.sandbox.Sandbox;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Starts workers ahead of their use, in the background: those that were said to be needed next are
 * ready, or on their way, while one is in use. Each is handed out once, is used for one submission,
 * and only a pool made by {@link #reusing} takes one back; what was used is ended in the
 * background. Closing the pool, or the end of this JVM, ends them all. Safe for use by several
 * threads.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final int CLOSE_SECONDS = 10;

  /** A worker that is ready or on its way. */
  private record Ahead(WorkerSpec spec, Future<WorkerProcess> process) {}

  /** A worker of the authors' own, between two runs. */
  private record Resting(WorkerSpec spec, WorkerProcess process) {
    boolean fits(WorkerSpec wanted) {
      return spec.equals(wanted) && process.isAlive();
    }
  }

  private final Sandbox sandbox;
  private final int most;
  private final ExecutorService starters;
  private final ExecutorService ending =
      Executors.newSingleThreadExecutor(task -> daemon(task, "gradus-worker-end"));
  private final Thread hook = new Thread(this::end, "gradus-workers-end");
  private final Set<WorkerProcess> live = new HashSet<>();
  private final Deque<WorkerSpec> expected = new ArrayDeque<>();
  private final List<Ahead> ahead = new ArrayList<>();
  private final int uses;
  private Optional<Resting> resting = Optional.empty();
  private int used;
  private boolean closed;

  /**
   * A pool; starts nothing yet.
   *
   * @param most how many are kept ready at once
   */
  public WorkerPool(Sandbox sandbox, int most) {
    this(sandbox, most, 1);
  }

  private WorkerPool(Sandbox sandbox, int most, int uses) {
    this.sandbox = sandbox;
    this.uses = uses;
    this.most = most;
    this.starters = Executors.newFixedThreadPool(most, task -> daemon(task, "gradus-worker-start"));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * A pool for one caller at a time that opens several solutions in one worker, one after another:
   * for code of the course's own authors, never for learners'. What ran before could have prepared
   * the process for what runs next. Each solution has a class loader and an engine seed of its own.
   *
   * @param uses how many solutions a worker serves before a fresh one takes its place
   */
  public static WorkerPool reusing(Sandbox sandbox, int uses) {
    return new WorkerPool(sandbox, 1, uses);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Says which will be taken next, in this order, after those already expected. */
  public synchronized void expect(List<WorkerSpec> next) {
    expected.addAll(next);
    startAhead();
  }

  /** Says which will be taken next, and no others: ready ones that are not among them are ended. */
  public synchronized void expectOnly(List<WorkerSpec> next) {
    expected.clear();
    List<Ahead> old = new ArrayList<>(ahead);
    ahead.clear();
    for (WorkerSpec spec : next) {
      Optional<Ahead> fit = removeFirst(old, spec);
      fit.ifPresentOrElse(ahead::add, () -> expected.add(spec));
    }
    old.forEach(this::discard);
    startAhead();
  }

  private void startAhead() {
    while (!closed && ahead.size() < most && !expected.isEmpty()) {
      WorkerSpec spec = expected.remove();
      ahead.add(new Ahead(spec, starters.submit(() -> start(spec))));
    }
  }

  private static Optional<Ahead> removeFirst(List<Ahead> list, WorkerSpec spec) {
    for (Iterator<Ahead> i = list.iterator(); i.hasNext(); ) {
      Ahead one = i.next();
      if (one.spec().equals(spec)) {
        i.remove();
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /**
   * A worker that was started like this, said to be ready, and was used by nobody; in a pool made
   * by {@link #reusing}, the one that was given back.
   *
   * @throws IOException if it can't be started; says what it printed
   */
  WorkerProcess take(WorkerSpec spec) throws IOException {
    Optional<Ahead> next;
    synchronized (this) {
      Optional<Resting> rested = resting;
      resting = Optional.empty();
      if (rested.isPresent() && rested.get().fits(spec)) {
        return rested.get().process();
      }
      rested.ifPresent(other -> end(other.process()));
      used = 0;
      next = removeFirst(ahead, spec);
      if (next.isEmpty()) {
        expected.removeFirstOccurrence(spec);
        if (!ahead.isEmpty() && ahead.size() >= most) {
          discard(ahead.remove(0)); // expected, and passed over: it stands in the way of others
        }
      }
    }
    Optional<WorkerProcess> kept = Optional.empty();
    if (next.isPresent()) {
      kept = collect(next.get().process());
    }
    WorkerProcess worker = kept.isPresent() ? kept.get() : start(spec);
    synchronized (this) {
      startAhead();
    }
    return worker;
  }

  /** Takes a worker whose solution is judged: has it ended, or keeps it for the next. */
  void giveBack(WorkerSpec spec, WorkerProcess worker) {
    synchronized (this) {
      used++;
      if (!closed && used < uses && worker.isAlive()) {
        resting = Optional.of(new Resting(spec, worker));
        return;
      }
    }
    end(worker);
  }

  /** Ends a worker in the background: nobody waits until it is dead and its folder removed. */
  void end(WorkerProcess worker) {
    inBackground(worker::close);
  }

  private void discard(Ahead one) {
    inBackground(
        () -> {
          try {
            one.process().get().close();
          } catch (ExecutionException | CancellationException e) {
            // It did not start, and whoever needs one like it is told why.
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the pool is closing, which ends it
          }
        });
  }

  private void inBackground(Runnable task) {
    try {
      ending.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // the pool is closed
    }
  }

  private static Optional<WorkerProcess> collect(Future<WorkerProcess> future) throws IOException {
    try {
      WorkerProcess worker = future.get();
      if (worker.isAlive()) {
        return Optional.of(worker);
      }
      worker.close();
      return Optional.empty();
    } catch (ExecutionException | CancellationException e) {
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
      ahead.clear();
      expected.clear();
    }
    // Whoever waits for a start that will not come is told.
    starters.shutdownNow().forEach(start -> ((Future<?>) start).cancel(false));
    all.forEach(WorkerProcess::close);
    ending.shutdown();
    try {
      // A start that was under way closes what it started before it returns.
      starters.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
      ending.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
