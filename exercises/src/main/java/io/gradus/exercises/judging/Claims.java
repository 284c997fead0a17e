package io.gradus.exercises.judging;

import java.util.function.Supplier;

/**
 * What hidden tests expect of a learner's claims. The message is what the learner reads, word for
 * word.
 */
public final class Claims {
  private Claims() {}

  /**
   * Goes on if the claim holds.
   *
   * @throws AssertionError with the message if it does not
   */
  public static void expect(boolean holds, Supplier<String> message) {
    if (!holds) {
      throw new AssertionError(message.get());
    }
  }
}
