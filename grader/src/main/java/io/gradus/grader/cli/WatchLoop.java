package io.gradus.grader.cli;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Does something now, and again each time that a state has changed and then stayed: an editor that
 * saves in several steps causes one doing.
 */
final class WatchLoop {
  /** Waits a moment. */
  interface Pause {
    void rest() throws InterruptedException;
  }

  private final Supplier<?> state;
  private final BooleanSupplier over;
  private final Pause pause;

  /**
   * A loop.
   *
   * @param state compared by {@code equals}
   * @param over whether nobody watches any more
   */
  WatchLoop(Supplier<?> state, BooleanSupplier over, Pause pause) {
    this.state = state;
    this.over = over;
    this.pause = pause;
  }

  /** Loops until it is over, or the thread is interrupted. */
  void run(Runnable action) {
    try {
      while (true) {
        // Taken before: what is changed while the action runs is seen afterwards.
        Object done = state.get();
        action.run();
        Object now = state.get();
        while (now.equals(done)) {
          if (over.getAsBoolean()) {
            return;
          }
          pause.rest();
          now = state.get();
        }
        for (Object before = done; !now.equals(before); now = state.get()) {
          before = now;
          pause.rest();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
