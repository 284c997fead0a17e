package io.gradus.datasets.resolve;

import java.time.Duration;

/**
 * How long a fetch waits.
 *
 * @param connect for the server's name and for a connection; short, so that offline is quick
 * @param answer for the first line of an answer
 * @param silence between two pieces of the body
 * @param attempts how often a transfer that breaks off is taken up again, the first included
 */
public record FetchLimits(Duration connect, Duration answer, Duration silence, int attempts) {
  /** For people at a terminal. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(15), 3);
}
