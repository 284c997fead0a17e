package io.gradus.exercises.kit.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands everything on to another sink on a thread of its own. The first thing that can't be kept is
 * told once; the rest of that run is then let go.
 */
final class BackgroundSink implements RunSink {
  /** How long the end of a training waits for what is still to be written. */
  private static final long PATIENCE_SECONDS = 5;

  /**
   * Epochs that are shorter are written some at a time: waking the writer costs the training more
   * than telling it. A program that is killed loses no more than what it did in that time.
   */
  private static final long GATHERING_MILLISECONDS = 15;

  /** Something to be done with the sink behind. */
  private interface Step {
    void take(RunSink sink) throws IOException;
  }

  private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final CountDownLatch ending = new CountDownLatch(1);
  private final RunSink behind;
  private final Consumer<IOException> failed;
  private final Thread writer;

  /** The writer's own. */
  private boolean ended;

  BackgroundSink(RunSink behind, Consumer<IOException> failed) {
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

  /** Lets some epochs gather, but not once the training is over. */
  private void awaitMore() throws InterruptedException {
    ending.await(GATHERING_MILLISECONDS, TimeUnit.MILLISECONDS);
  }

  private void write() {
    List<Step> taken = new ArrayList<>();
    try {
      while (!ended) {
        taken.add(steps.take());
        awaitMore();
        steps.drainTo(taken);
        for (Step step : taken) {
          step.take(behind);
        }
        behind.flush();
        taken.clear();
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
