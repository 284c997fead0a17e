package io.gradus.grader.compile;

import java.time.Duration;

/**
 * What one compilation may use.
 *
 * @param processorTime of the child, over one compilation
 * @param wallTime after which it is stopped even if it used less: it then waits for something that
 *     never comes
 * @param heapMegabytes of the child
 * @param sourceCharacters of all sources together
 * @param classes how many class files may come out
 * @param classBytes of all class files together
 */
public record CompilerLimits(
    Duration processorTime,
    Duration wallTime,
    int heapMegabytes,
    int sourceCharacters,
    int classes,
    long classBytes) {

  /** A hundred times what the course's largest solution takes. */
  public static final CompilerLimits DEFAULT =
      new CompilerLimits(
          Duration.ofSeconds(10), Duration.ofSeconds(60), 256, 8_000_000, 2_000, 8_000_000);
}
