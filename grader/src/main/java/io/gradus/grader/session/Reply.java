package io.gradus.grader.session;

import io.gradus.exercises.wire.Message;
import java.util.Optional;

/** How a question to a worker ended. */
sealed interface Reply {
  /** It answered. */
  record Answered(Message message) implements Reply {}

  /** Its output ended: the process is gone, or it closed the pipe and lives (no status). */
  record Ended(Optional<Integer> status) implements Reply {}

  /**
   * It sent something that is no answer.
   *
   * @param problem in our words
   * @param tooLarge whether the only thing wrong is its size
   */
  record Broken(String problem, boolean tooLarge) implements Reply {}

  /**
   * It took too long.
   *
   * @param processor whether processor time ran out, else wall time
   */
  record Late(boolean processor) implements Reply {}

  /** It printed more than it may. */
  record Flooded() implements Reply {}
}
