package io.gradus.grader.session;

import io.gradus.exercises.wire.Conversation;
import io.gradus.exercises.wire.Conversation.Numbered;
import io.gradus.exercises.wire.Frames;
import io.gradus.exercises.wire.Message;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireLimits;
import io.gradus.exercises.wire.WireViolation;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One worker and the threads that talk with it: one writes, one reads answers, one drains what is
 * printed. Nothing the worker does or omits blocks the caller beyond its limits.
 */
final class WorkerProcess implements AutoCloseable {
  private static final long NOTHING = -1;
  private static final int KILLED = 128 + 9;
  private static final int LOOK_MILLIS = 50;
  private static final int EXIT_MILLIS = 2_000;
  private static final int EXIT_LOOK_MILLIS = 5;

  private final SandboxedProcess process;
  private final SandboxLimits limits;
  private final Conversation conversation = new Conversation(new ValueCodec(WireLimits.DEFAULT));
  private final OutputTail output;
  private final ExecutorService writer;
  private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();

  /** The number of the question that is open; an answer with any other is a forgery. */
  private final AtomicLong awaited = new AtomicLong(0);

  private final long started = System.nanoTime();
  private Duration processorTime = Duration.ZERO;
  private long asked;

  WorkerProcess(SandboxedProcess process, SandboxLimits limits) {
    this.process = process;
    this.limits = limits;
    this.output = new OutputTail(process.stderr(), limits.outputBytes());
    this.writer = Executors.newSingleThreadExecutor(task -> daemon(task, "gradus-worker-in"));
    daemon(this::read, "gradus-worker-out").start();
    daemon(output, "gradus-worker-err").start();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  ValueCodec codec() {
    return conversation.codec();
  }

  OutputTail output() {
    return output;
  }

  SandboxLimits limits() {
    return limits;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Whether it was ended by {@code SIGKILL} while no question was open, though it had kept to all
   * limits that are seen: then it was most likely somebody else's doing.
   */
  boolean wasKilledIdle() {
    Reply first = replies.peek();
    return !process.isAlive()
        && (first == null || first instanceof Reply.Ended)
        && process.exitStatus().equals(Optional.of(KILLED))
        && process.stopped().isEmpty()
        && !output.flooded();
  }

  /** Processor time so far, empty where the platform does not tell. */
  Optional<Duration> processorTime() {
    Optional<Duration> now = process.processorTime();
    if (now.isPresent()) {
      // A process that just ended tells less or nothing: the largest seen counts.
      processorTime = processorTime.compareTo(now.get()) > 0 ? processorTime : now.get();
    }
    return processorTime.isZero() ? Optional.empty() : Optional.of(processorTime);
  }

  /** What {@link #processorTime()} said last: asking costs a look at every process. */
  Duration processorTimeSeen() {
    return processorTime;
  }

  /** Waits for the first message, which must be {@code ready}. */
  Reply awaitReady(Duration wall) throws InterruptedException {
    Reply first = await(Optional.empty(), wall);
    processorTime(); // starting is not the learner's doing
    return first;
  }

  /**
   * Asks and waits.
   *
   * @param processor processor time that the answer may take
   * @param wall time that it may take at most
   * @throws WireViolation if the question itself is too large
   */
  Reply ask(Message question, Duration processor, Duration wall)
      throws WireViolation, InterruptedException {
    Reply early = replies.poll();
    if (early instanceof Reply.Ended) {
      return new Reply.Ended(exitStatus()); // between two questions: how, it says by its status
    } else if (early != null) {
      return early;
    }
    long id = ++asked;
    byte[] frame = conversation.encode(id, question);
    awaited.set(id);
    writer.execute(() -> write(frame));
    return await(Optional.of(processor), wall);
  }

  private void write(byte[] frame) {
    try {
      Frames.write(process.stdin(), frame, conversation.codec().limits());
    } catch (IOException e) {
      // The worker is gone or closed its input: the reader sees its end and says so.
    }
  }

  private Reply await(Optional<Duration> processor, Duration wall) throws InterruptedException {
    long begin = System.nanoTime();
    Duration before = processorTime;
    while (true) {
      Reply reply = replies.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (output.flooded()) {
        return new Reply.Flooded();
      } else if (reply instanceof Reply.Ended) {
        return new Reply.Ended(exitStatus());
      } else if (reply != null) {
        return reply;
      }
      Duration used = processorTime().orElse(Duration.ZERO).minus(before);
      if (processor.isPresent() && used.compareTo(processor.get()) > 0) {
        return new Reply.Late(true);
      }
      long now = System.nanoTime();
      if (now - begin > wall.toNanos() || now - started > limits.wallTime().toNanos()) {
        return new Reply.Late(false);
      }
    }
  }

  /** The exit status of a process whose output ended; empty where it lives on without. */
  private Optional<Integer> exitStatus() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(EXIT_MILLIS);
    while (process.exitStatus().isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(EXIT_LOOK_MILLIS);
    }
    return process.exitStatus();
  }

  private void read() {
    replies.add(readAll());
  }

  /** Passes answers on until something ends it; what ended it is the last reply. */
  private Reply readAll() {
    try {
      while (true) {
        Optional<Numbered> next = conversation.receive(process.stdout());
        if (next.isEmpty()) {
          return new Reply.Ended(Optional.empty());
        }
        if (!awaited.compareAndSet(next.get().id(), NOTHING)) {
          return new Reply.Broken("an answer that nobody asked for", false);
        }
        replies.add(new Reply.Answered(next.get().message()));
      }
    } catch (WireViolation e) {
      return new Reply.Broken(e.getMessage(), e.reason() == WireViolation.Reason.TOO_LARGE);
    } catch (IOException e) {
      return new Reply.Ended(Optional.empty());
    } catch (OutOfMemoryError e) {
      return new Reply.Broken("more than the grader's memory holds", true);
    }
  }

  @Override
  public void close() {
    process.close();
    writer.shutdownNow();
  }
}
