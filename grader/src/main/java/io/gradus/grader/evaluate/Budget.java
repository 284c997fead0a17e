package io.gradus.grader.evaluate;

/**
 * How much may be done for one file. Steps are counted, not time, so that a text has the same notes
 * on every machine; an interrupt also ends it.
 */
final class Budget {
  private static final int LOOK_UP_EVERY = 1024;

  private final int mostSteps;
  private final int deepest;
  private int steps;
  private int depth;
  private int share;
  private boolean complete = true;

  Budget(int mostSteps, int deepest) {
    this.mostSteps = mostSteps;
    this.deepest = deepest;
    this.share = mostSteps;
  }

  /** Gives the next root at most so many steps, so that one endless loop does not eat them all. */
  void allow(int stepsFromHere) {
    share = Math.min(mostSteps, steps + stepsFromHere);
  }

  /** Takes a step; false where there are none left. */
  boolean step() {
    if (steps >= share) {
      complete = false;
      return false;
    }
    steps++;
    if (steps % LOOK_UP_EVERY == 0 && Thread.currentThread().isInterrupted()) {
      share = steps;
      complete = false;
    }
    return true;
  }

  boolean spent() {
    return steps >= share;
  }

  boolean spentForGood() {
    return steps >= mostSteps || Thread.currentThread().isInterrupted();
  }

  /** Goes one level down; false where that is too deep, and then there is nothing to leave. */
  boolean enter() {
    if (depth >= deepest) {
      complete = false;
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  int steps() {
    return steps;
  }

  boolean complete() {
    return complete;
  }

  void incomplete() {
    complete = false;
  }
}
