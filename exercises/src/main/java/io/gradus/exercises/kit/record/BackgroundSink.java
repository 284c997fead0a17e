package io.gradus.exercises.kit.record;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Hands everything on to another sink on a thread of its own. The first thing that can't be kept is
 * told once; the rest of that run is then let go.
 */
final class BackgroundSink implements RunSink {
  /** How long the end of a training waits for what is still to be written. */
  private static final long PATIENCE_SECONDS = 5;

  /**
   * The writer looks by itself for what there is to write, for waking it would cost the training
   * more than telling it: after this time, and ever later while nothing comes. A program that is
   * killed loses no more than what it did in that time.
   */
  private static final long LEAST_REST_MILLISECONDS = 15;

  private static final long MOST_REST_MILLISECONDS = 120;

  /** Something to be done with the sink behind. */
  private interface Step {
    void take(RunSink sink) throws IOException;
  }

  /** Makes what is written to. */
  interface Made {
    RunSink sink() throws IOException;
  }

  private final ConcurrentLinkedQueue<Step> steps = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Made behind;
  private final Consumer<IOException> failed;
  private final Thread writer;

  /** The writer's own. */
  private boolean ended;

  /**
   * A sink that is made on the writer's thread.
   *
   * @param behind makes it
   * @param failed told the first thing that can't be kept
   */
  BackgroundSink(Made behind, Consumer<IOException> failed) {
    this.behind = behind;
    this.failed = failed;
    this.writer = new Thread(this::write, "gradus-curve");
    writer.setDaemon(true);
  }

  /** Begins to write. */
  BackgroundSink started() {
    writer.start();
    return this;
  }

  @Override
  public void begin(RunStart start) {
    steps.add(sink -> sink.begin(start));
  }

  @Override
  public void beginLater(Supplier<RunStart> start) {
    steps.add(sink -> sink.begin(start.get()));
  }

  @Override
  public void epoch(EpochRow row) {
    steps.add(sink -> sink.epoch(row));
  }

  /** Returns when everything is written, or after some seconds. */
  @Override
  public void end(RunEnd end) {
    steps.add(
        sink -> {
          ended = true;
          sink.end(end);
        });
    ending.countDown();
    boolean interrupted = false;
    try {
      writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    long rest = LEAST_REST_MILLISECONDS;
    try {
      RunSink sink = behind.sink();
      while (!ended) {
        Step step = steps.poll();
        if (step == null) {
          // At the end nobody is waited for.
          boolean ending = this.ending.await(rest, TimeUnit.MILLISECONDS);
          rest = ending ? rest : Math.min(2 * rest, MOST_REST_MILLISECONDS);
          continue;
        }
        for (; step != null; step = steps.poll()) {
          step.take(sink);
        }
        sink.flush();
        rest = LEAST_REST_MILLISECONDS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody but this class knows the thread: the JVM ends
    } catch (IOException e) {
      failed.accept(e);
    } catch (RuntimeException e) {
      failed.accept(new IOException(e.toString(), e));
    }
  }
}
