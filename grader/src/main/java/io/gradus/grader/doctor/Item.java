package io.gradus.grader.doctor;

import java.util.Objects;

/**
 * One thing that was tried on this machine.
 *
 * @param name such as {@code sandbox}
 * @param state what came of it
 * @param found what was found, one sentence or less
 * @param fix what to do about it on this platform; empty where nothing needs doing
 */
public record Item(String name, State state, String found, String fix) {
  /** What came of trying something. */
  public enum State {
    /** It works. */
    OK,
    /** Gradus works without it, or with less. */
    WARN,
    /** Gradus does not work without it. */
    FAIL
  }

  public Item {
    Objects.requireNonNull(name);
    Objects.requireNonNull(state);
    Objects.requireNonNull(found);
    Objects.requireNonNull(fix);
  }

  static Item ok(String name, String found) {
    return new Item(name, State.OK, found, "");
  }

  static Item warn(String name, String found, String fix) {
    return new Item(name, State.WARN, found, fix);
  }

  static Item fail(String name, String found, String fix) {
    return new Item(name, State.FAIL, found, fix);
  }
}
