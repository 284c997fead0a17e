package io.gradus.grader.doctor;

import io.gradus.datasets.cache.TemporaryFolder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it printed. */
final class ChildProgram {
  private ChildProgram() {}

  /**
   * What came of it.
   *
   * @param exit its exit code
   * @param printed standard output and standard error together
   */
  record Ended(int exit, String printed) {}

  /**
   * Runs it.
   *
   * @param environment added to this process's own
   * @throws IOException if it can't be started, or does not end in time
   */
  static Ended run(List<String> command, Map<String, String> environment, Duration limit)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-doctor-")) {
      Path printed = folder.path().resolve("printed.txt");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new IOException("did not end within " + limit.toSeconds() + " s");
        }
        return new Ended(
            process.exitValue(),
            new String(Files.readAllBytes(printed), StandardCharsets.UTF_8).strip());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
