package io.gradus.grader.session;

import io.gradus.exercises.wire.Message;
import io.gradus.exercises.wire.WireViolation;
import io.gradus.grader.feedback.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * A conversation with one submission. Every call ends with a value of the declared type, or with a
 * {@link SubmissionFailure} that says what the learner's code did instead.
 *
 * <p>Where a call cost the worker (it never answered, ended the program, broke the protocol), the
 * next call gets a fresh worker with the submission opened anew, as often as the limits allow.
 *
 * <p>Once, a worker that was killed from outside while nothing was asked of it (by the system when
 * memory is short, by an administrator) is replaced at nobody's cost. A learner's code that kills
 * itself then gains nothing: the question comes for the first time, it is the same one whoever
 * answers it, since all draws come from the grading seed, and the fresh worker knows less than the
 * old one did. The time of all calls together is limited as before, and a call in flight is lost.
 */
public final class WorkerSession implements AutoCloseable {
  private static final Duration SHORT = Duration.ofMillis(20);

  private final WorkerPool pool;
  private final WorkerSpec spec;
  private final Candidate candidate;
  private final CallLimits limits;
  private Optional<WorkerProcess> worker = Optional.empty();
  private Optional<Finding> lost = Optional.empty();
  private Duration used = Duration.ZERO;
  private int restarts;
  private boolean replaced;
  private boolean closed;

  private WorkerSession(WorkerPool pool, WorkerSpec spec, Candidate candidate, CallLimits limits) {
    this.pool = pool;
    this.spec = spec;
    this.candidate = candidate;
    this.limits = limits;
    this.restarts = limits.restarts();
  }

  /**
   * Opens a submission in a worker of the pool's.
   *
   * @param spec how the worker is, or was, started
   * @throws SubmissionFailure if it can't be opened; it is over then
   * @throws IOException if no worker could be started
   */
  public static WorkerSession open(
      WorkerPool pool, WorkerSpec spec, Candidate candidate, CallLimits limits) throws IOException {
    WorkerSession session = new WorkerSession(pool, spec, candidate, limits);
    try {
      session.start();
      return session;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Processor time of all calls so far; wall time where the platform does not tell. */
  public synchronized Duration used() {
    return used;
  }

  /** What a test asks: a method of the view with its arguments. */
  synchronized Object call(Method method, List<Object> arguments) {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    if (worker.isEmpty()) {
      restart();
    } else if (!replaced && worker.get().wasKilledIdle()) {
      replaced = true;
      worker.get().close();
      start();
    }
    WorkerProcess current = worker.orElseThrow();
    String doing = method.getName() + "(…)";
    Message.Call call;
    try {
      call =
          new Message.Call(
              method.getName(),
              MethodType.methodType(void.class, method.getParameterTypes())
                  .toMethodDescriptorString(),
              current
                  .codec()
                  .encodeAll(arguments, List.of(method.getGenericParameterTypes()), "argument"));
    } catch (WireViolation e) {
      throw new IllegalArgumentException("a hidden test's arguments: " + e.getMessage(), e);
    }
    long mark = current.output().total();
    Message answer = ask(current, call, doing, mark);
    if (!(answer instanceof Message.Value value)) {
      throw refuse(current, answer, doing, mark);
    }
    if (method.getReturnType() == void.class) {
      return null;
    }
    try {
      return current.codec().decode(value.value(), method.getGenericReturnType(), "result");
    } catch (WireViolation e) {
      boolean large = e.reason() == WireViolation.Reason.TOO_LARGE;
      throw lose(new Reply.Broken(e.getMessage(), large), doing, mark, limits.call());
    } catch (OutOfMemoryError e) {
      throw lose(new Reply.Broken("it fills memory", true), doing, mark, limits.call());
    }
  }

  /**
   * Puts another worker in place of this one, with nothing in its memory or folder. Where the
   * worker was lost, the next call does so, or says that there is none left.
   *
   * @throws SubmissionFailure if the submission can't be opened again; it is over then
   */
  public synchronized void startAnew() {
    if (closed) {
      throw new IllegalStateException("the session is closed");
    }
    if (worker.isPresent()) {
      pool.giveBack(spec, worker.get());
      worker = Optional.empty();
      start();
    }
  }

  private void restart() {
    Finding finding = lost.orElseThrow();
    if (restarts == 0) {
      throw new SubmissionFailure(finding, true);
    }
    restarts--;
    start();
  }

  private void start() {
    WorkerProcess fresh;
    try {
      fresh = pool.take(spec);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    worker = Optional.of(fresh);
    Message.Open open =
        new Message.Open(
            candidate.view(),
            candidate.contract(),
            candidate.probe(),
            candidate.learner(),
            candidate.classes(),
            candidate.engineSeed());
    String doing = "new " + simple(candidate.learner()) + "()";
    long mark = fresh.output().total();
    try {
      Message answer = ask(fresh, open, doing, mark);
      if (!(answer instanceof Message.Opened)) {
        throw refuse(fresh, answer, doing, mark);
      }
    } catch (SubmissionFailure e) {
      // What can't be opened once can't be opened again.
      restarts = 0;
      drop(e.finding());
      throw new SubmissionFailure(e.finding(), true);
    }
  }

  private Message ask(WorkerProcess current, Message question, String doing, long mark) {
    Duration left = limits.total().minus(used);
    Duration allowed = left.compareTo(limits.call()) < 0 ? left : limits.call();
    if (allowed.isNegative() || allowed.isZero()) {
      restarts = 0;
      throw lose(new Reply.Late(true), "Everything together", mark, limits.total());
    }
    Duration before = current.processorTimeSeen();
    long begin = System.nanoTime();
    try {
      Reply reply = current.ask(question, allowed, limits.wall(allowed));
      if (reply instanceof Reply.Answered answered) {
        return answered.message();
      }
      throw lose(reply, doing, mark, allowed);
    } catch (WireViolation e) {
      throw new IllegalArgumentException("a question to the worker: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw (CancellationException) new CancellationException("interrupted").initCause(e);
    } finally {
      used = used.plus(spent(current, before, Duration.ofNanos(System.nanoTime() - begin)));
    }
  }

  /** What a call used; for a short one its wall time, which is cheaper to know. */
  private static Duration spent(WorkerProcess current, Duration before, Duration wall) {
    if (wall.compareTo(SHORT) < 0) {
      return wall;
    }
    return current.processorTime().map(after -> after.minus(before)).orElse(wall);
  }

  /** The worker said that the learner's code failed; it goes on unless memory ran out. */
  private SubmissionFailure refuse(WorkerProcess current, Message answer, String doing, long mark) {
    if (!(answer instanceof Message.Failure failure)) {
      return lose(
          new Reply.Broken("an answer to another question", false), doing, mark, limits.call());
    }
    Finding finding = findings(current).of(failure, doing, printed(current, mark));
    if (failure.kind() == Message.Failure.Kind.OUT_OF_MEMORY) {
      drop(finding);
      return new SubmissionFailure(finding, restarts == 0);
    }
    return new SubmissionFailure(finding, false);
  }

  /** The worker is of no use any more. */
  private SubmissionFailure lose(Reply reply, String doing, long mark, Duration allowed) {
    WorkerProcess current = worker.orElseThrow();
    String printed = printed(current, mark);
    RunFindings findings = findings(current);
    Finding finding;
    if (reply instanceof Reply.Ended ended) {
      finding = findings.of(ended, doing, printed, current.processorTime());
    } else if (reply instanceof Reply.Late late) {
      Duration limit = late.processor() ? allowed : limits.wall(allowed);
      finding = findings.late(limit, late.processor(), doing, printed);
    } else if (reply instanceof Reply.Flooded) {
      finding = findings.flooded(doing, printed);
    } else if (reply instanceof Reply.Broken broken) {
      finding =
          broken.tooLarge()
              ? findings.tooLarge(broken.problem(), doing, printed)
              : findings.broken(broken.problem(), doing, printed);
    } else {
      throw new IllegalStateException("no loss: " + reply);
    }
    drop(finding);
    return new SubmissionFailure(finding, restarts == 0);
  }

  private RunFindings findings(WorkerProcess current) {
    return new RunFindings(candidate.sources(), current.limits());
  }

  private static String printed(WorkerProcess current, long mark) {
    try {
      current.output().settle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // what has come so far will do
    }
    return current.output().since(mark);
  }

  private void drop(Finding finding) {
    worker.ifPresent(WorkerProcess::close);
    worker = Optional.empty();
    lost = Optional.of(finding);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** Has the worker ended in the background, or gives it back to a pool that keeps its own. */
  @Override
  public synchronized void close() {
    closed = true;
    worker.ifPresent(used -> pool.giveBack(spec, used));
    worker = Optional.empty();
  }
}
