package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux tells of processes under {@code /proc}. */
final class ProcFs {
  /** USER_HZ is 100 on all machines that Gradus knows, whatever the kernel's own tick is. */
  private static final long MILLIS_PER_TICK = 10;

  // Fields of /proc/PID/stat after the name, which ends at the last closing bracket.
  private static final int UTIME = 11;
  private static final int CHILDREN_STIME = 14;
  private static final int THREADS = 17;

  private ProcFs() {}

  /** Whether a process is there and has not ended; one that waits to be reaped has ended. */
  static boolean isRunning(long pid) {
    return stat(pid).map(fields -> !"ZX".contains(fields[0])).orElse(false);
  }

  /** User and system time of a process and of those of its children that it has waited for. */
  static Duration processorTime(long pid) {
    return stat(pid).map(ProcFs::sumOfTimes).orElse(Duration.ZERO);
  }

  /** The real user of a process; empty if it has ended. */
  static Optional<Integer> realUid(long pid) {
    return read(pid, "status")
        .flatMap(text -> text.lines().filter(line -> line.startsWith("Uid:")).findFirst())
        .map(line -> Integer.valueOf(line.split("\\s+", -1)[1]));
  }

  /** How many threads all processes of this process's real user have, as far as they are seen. */
  static int threadsOfThisUser() {
    Optional<Integer> me = realUid(ProcessHandle.current().pid());
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> realUid(process.pid()).equals(me))
          .mapToInt(process -> threads(process.pid()))
          .sum();
    }
  }

  private static int threads(long pid) {
    return stat(pid).map(fields -> Integer.parseInt(fields[THREADS])).orElse(0);
  }

  private static Duration sumOfTimes(String[] fields) {
    long ticks = 0;
    for (int i = UTIME; i <= CHILDREN_STIME; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return Duration.ofMillis(ticks * MILLIS_PER_TICK);
  }

  private static Optional<String[]> stat(long pid) {
    return read(pid, "stat").map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "));
  }

  /** A process that ends while its file is read is one that has ended. */
  private static Optional<String> read(long pid, String file) {
    try {
      Path path = Path.of("/proc", Long.toString(pid), file);
      return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
          .filter(text -> !text.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
