package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a short program of the system's to its end. */
final class Tool {
  private Tool() {}

  /**
   * @param output standard output and error together
   */
  record Result(int status, String output) {}

  static Result run(Starter starter, List<String> line) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).directory(Path.of("/").toFile());
    builder.environment().clear();
    Process process = starter.start(builder);
    try {
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while " + line.get(0) + " ran", e);
    }
  }
}
