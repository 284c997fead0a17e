package io.gradus.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that somebody may keep for good. */
class DeepStackTest {
  private static final Duration AT_ONCE = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Heeds no interrupt. */
  private static Callable<Boolean> stubborn(CountDownLatch begun, CountDownLatch end) {
    return () -> {
      begun.countDown();
      boolean over = false;
      while (!over) {
        try {
          end.await();
          over = true;
        } catch (InterruptedException e) {
          over = false;
        }
      }
      return true;
    };
  }

  private static void keepThread(DeepStack threads, CountDownLatch end) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              try {
                while (begun.getCount() > 0) {
                  assertThat(threads.run(stubborn(begun, end), AT_ONCE)).isEmpty();
                }
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    other.join();
  }

  @Test
  @DisplayName("a task that never ends keeps its thread; others get another one")
  void stuck() throws Exception {
    DeepStack threads = new DeepStack("stuck");
    CountDownLatch end = new CountDownLatch(1);

    keepThread(threads, end);
    keepThread(threads, end);

    assertThat(threads.run(() -> "done", LONG)).contains("done");
    keepThread(threads, end);
    assertThat(threads.run(() -> "done", LONG)).isEmpty();
    end.countDown();
    while (threads.run(() -> "done", LONG).isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
