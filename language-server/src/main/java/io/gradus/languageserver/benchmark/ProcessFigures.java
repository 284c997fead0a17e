package io.gradus.languageserver.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system says of a process. */
final class ProcessFigures {
  private ProcessFigures() {}

  private static Path folder(Process process) {
    return Path.of("/proc/" + process.pid());
  }

  /** Whether processor time is told finely enough to measure a keystroke. */
  static boolean areKnown(Process process) {
    return Files.isReadable(folder(process).resolve("schedstat"));
  }

  /** Processor time of all threads so far. */
  static double processorMilliseconds(Process process) throws IOException {
    List<Path> threads;
    try (Stream<Path> all = Files.list(folder(process).resolve("task"))) {
      threads = all.toList();
    }
    long nanoseconds = 0;
    for (Path thread : threads) {
      try {
        String line = Files.readString(thread.resolve("schedstat"));
        nanoseconds += Long.parseLong(line.substring(0, line.indexOf(' ')));
      } catch (NoSuchFileException e) {
        // The thread has ended meanwhile; what it used is lost, which is little.
      }
    }
    return nanoseconds / 1e6;
  }

  /** Resident memory; from {@code ps} where there is no {@code /proc}. */
  static long residentKilobytes(Process process) throws IOException {
    Path status = folder(process).resolve("status");
    if (Files.exists(status)) {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    }
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
    String size = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    return Long.parseLong(size);
  }
}
