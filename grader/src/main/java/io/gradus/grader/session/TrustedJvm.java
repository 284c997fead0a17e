package io.gradus.grader.session;

import io.gradus.datasets.cache.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs a program of ours in a JVM of its own, outside any sandbox. No learner's code in it. */
final class TrustedJvm {
  private static final int SHOWN = 2_000;

  private TrustedJvm() {}

  /**
   * Runs it to its end.
   *
   * @throws IOException if it fails or does not end in time; with the end of what it printed
   */
  static void run(
      List<Path> classPath,
      Class<?> mainClass,
      List<String> options,
      Map<String, String> environment,
      Duration limit)
      throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-")) {
      Path printed = folder.path().resolve("printed.log");
      Process process =
          start(command(classPath, mainClass, options), environment, printed.toFile());
      try {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
          throw new IOException(
              "%s did not end within %d s%s"
                  .formatted(mainClass.getName(), limit.toSeconds(), end(printed)));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while preparing");
      } finally {
        kill(process);
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            "%s ended with status %d%s"
                .formatted(mainClass.getName(), process.exitValue(), end(printed)));
      }
    }
  }

  private static List<String> command(
      List<Path> classPath, Class<?> mainClass, List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.add(mainClass.getName());
    return words;
  }

  private static Process start(List<String> command, Map<String, String> environment, File printed)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed);
    builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  private static void kill(Process process) {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String end(Path printed) throws IOException {
    String text = new String(Files.readAllBytes(printed), StandardCharsets.UTF_8).strip();
    return text.isEmpty() ? "" : ": " + text.substring(Math.max(0, text.length() - SHOWN));
  }
}
