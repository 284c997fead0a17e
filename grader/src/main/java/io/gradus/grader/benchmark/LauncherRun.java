package io.gradus.grader.benchmark;

import io.gradus.datasets.cache.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Gradus by its launcher, as people do, and looks at the clock. */
final class LauncherRun {
  private static final int FAILED = 2; // from here on an exit code is no verdict

  private final Path launcher;

  /**
   * The launcher of a distribution.
   *
   * @throws IOException if there is none
   */
  LauncherRun(Path home) throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    this.launcher = home.resolve(windows ? "gradus.cmd" : "gradus");
    if (!Files.isRegularFile(launcher)) {
      throw new IOException("there is no launcher " + launcher);
    }
  }

  /**
   * What one run took.
   *
   * @param first seconds to the first byte on standard output
   * @param whole seconds to the end of the process
   */
  record Seconds(double first, double whole) {}

  /**
   * Runs one command to its end.
   *
   * @throws IOException if it can't be started, prints nothing, or fails; with what it printed
   */
  Seconds run(List<String> arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(launcher.toString());
    line.addAll(arguments);
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-")) {
      Path errors = folder.path().resolve("errors.log");
      long begin = System.nanoTime();
      Process process = new ProcessBuilder(line).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      try (InputStream out = process.getInputStream()) {
        int first = out.read();
        double untilFirst = since(begin);
        out.transferTo(java.io.OutputStream.nullOutputStream());
        int status = process.waitFor();
        double whole = since(begin);
        if (first < 0 || status >= FAILED) {
          throw new IOException(
              "%s ended with status %d: %s"
                  .formatted(
                      String.join(" ", line),
                      status,
                      Files.readString(errors, StandardCharsets.UTF_8).strip()));
        }
        return new Seconds(untilFirst, whole);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted");
      } finally {
        process.destroy();
      }
    }
  }

  static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
