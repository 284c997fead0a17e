package io.gradus.grader.compile;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A child JVM without a sandbox. */
final class PlainProcess implements SandboxedProcess {
  private final Process process;

  private PlainProcess(Process process) {
    this.process = process;
  }

  static PlainProcess start(JvmCommand command) throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    List<String> line = new ArrayList<>();
    line.add(home.resolve("bin").resolve("java").toString());
    line.addAll(command.jvmOptions());
    line.add("-cp");
    line.add(
        command.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    line.add(command.mainClass());
    line.addAll(command.arguments());
    // its folder is one that exists as long as the JVM does: the workspace may be removed
    ProcessBuilder builder = new ProcessBuilder(line).directory(home.toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    return new PlainProcess(builder.start());
  }

  @Override
  public OutputStream stdin() {
    return process.getOutputStream();
  }

  @Override
  public InputStream stdout() {
    return process.getInputStream();
  }

  @Override
  public InputStream stderr() {
    return process.getErrorStream();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public Optional<Integer> exitStatus() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  @Override
  public Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
