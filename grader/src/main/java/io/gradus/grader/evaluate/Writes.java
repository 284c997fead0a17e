package io.gradus.grader.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * What was ever written into an array, in order, also where it is no longer known what is in it.
 * The same written many times is there once, with the number of times.
 */
public final class Writes {
  private static final int MOST = 24;

  private final List<Written> all = new ArrayList<>();

  Writes() {}

  /**
   * Something that was written.
   *
   * @param index the place; an unknown where it is none
   * @param after how many calls had been met by then
   * @param times how often in a row
   */
  public record Written(Value value, Value index, int after, int times) {}

  void add(Value value, Value index, int after) {
    Written last = all.isEmpty() ? null : all.get(all.size() - 1);
    if (last != null && last.value().equals(value)) {
      all.set(all.size() - 1, new Written(value, index, last.after(), last.times() + 1));
    } else if (all.size() < MOST) {
      all.add(new Written(value, index, after, 1));
    }
  }

  /** The first of them. */
  public List<Written> all() {
    return List.copyOf(all);
  }
}
