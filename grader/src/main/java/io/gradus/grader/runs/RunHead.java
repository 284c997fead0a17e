package io.gradus.grader.runs;

import io.gradus.grader.runs.RecordedRun.SourcePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What is known of a run before its first epoch, and never changes.
 *
 * @param folder where it lies
 * @param started by the clock of the machine that trained
 * @param place the call that trains
 * @param method that the call stands in; empty if unknown
 * @param launch the same for all runs of one start of a program; empty if unknown
 * @param process that trains, by its number on its machine
 */
public record RunHead(
    Path folder,
    Instant started,
    Optional<SourcePlace> place,
    String method,
    String launch,
    OptionalLong process) {

  /** Clocks of one machine may differ by this much: the system's, and that of its processes. */
  private static final Duration ABOUT = Duration.ofSeconds(2);

  /**
   * Whether the program that trains still runs here. A number may since belong to another process,
   * which then began after the training.
   */
  public boolean isAlive() {
    return process.isPresent()
        && ProcessHandle.of(process.getAsLong())
            .filter(ProcessHandle::isAlive)
            .filter(
                one ->
                    one.info()
                        .startInstant()
                        .map(begun -> begun.isBefore(started.plus(ABOUT)))
                        .orElse(true))
            .isPresent();
  }
}
