package io.gradus.grader.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Adds up the processor time of a process and its descendants. */
final class ProcessorClock {
  /** Finding descendants means reading all of {@code /proc}; they seldom change. */
  private static final int READINGS_PER_SEARCH = 20;

  private final Process process;
  private final boolean linux;
  private List<Long> tree = List.of();
  private int readings;
  private Duration used = Duration.ZERO;

  ProcessorClock(Process process, boolean linux) {
    this.process = process;
    this.linux = linux;
  }

  /** What has been used so far; never less than before. Empty where the platform does not tell. */
  synchronized Optional<Duration> read() {
    if (!linux) {
      return process.isAlive() ? process.info().totalCpuDuration() : Optional.empty();
    }
    if (process.isAlive()) {
      if (readings++ % READINGS_PER_SEARCH == 0 || !tree.stream().allMatch(ProcFs::isRunning)) {
        tree = process.descendants().map(ProcessHandle::pid).toList();
      }
      Duration sum = ProcFs.processorTime(process.pid());
      for (long pid : tree) {
        sum = sum.plus(ProcFs.processorTime(pid));
      }
      used = sum.compareTo(used) > 0 ? sum : used;
    }
    return Optional.of(used);
  }
}
