package io.gradus.grader.session;

import io.gradus.exercises.course.ExerciseSpec;
import java.time.Duration;

/**
 * What calls to a submission may use.
 *
 * @param call processor time of one call
 * @param slack its wall time may be four times its processor time, and at least this much more
 * @param total processor time of all calls of a session together, restarts included
 * @param restarts how many times a fresh worker replaces one that was stopped, so that one endless
 *     method does not cost the points of the others
 */
public record CallLimits(Duration call, Duration slack, Duration total, int restarts) {
  private static final int RESTARTS = 2;
  private static final Duration SLACK = Duration.ofSeconds(20);
  private static final int WALL_FACTOR = 4;

  /** The limits of an exercise, with 20 seconds of slack and two restarts. */
  public static CallLimits of(ExerciseSpec.Limits limits) {
    return new CallLimits(
        Duration.ofSeconds(limits.callSeconds()),
        SLACK,
        Duration.ofSeconds(limits.totalSeconds()),
        RESTARTS);
  }

  /** The wall time that goes with a processor time: generous, a busy machine fails nobody. */
  Duration wall(Duration processor) {
    Duration longer = processor.multipliedBy(WALL_FACTOR);
    Duration slower = processor.plus(slack);
    return longer.compareTo(slower) > 0 ? longer : slower;
  }
}
