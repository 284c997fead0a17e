package io.gradus.grader.session;

import io.gradus.grader.sandbox.BareProcess;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.SandboxedProcess;
import io.gradus.grader.sandbox.Tier;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** No isolation at all: child processes, and a list of those started. */
final class LocalSandbox implements Sandbox {
  private final Path folder;
  final List<Process> started = new CopyOnWriteArrayList<>();

  LocalSandbox(Path folder) {
    this.folder = folder;
  }

  @Override
  public Tier tier() {
    return Tier.C;
  }

  @Override
  public String label() {
    return "tests";
  }

  @Override
  public SandboxedProcess start(JvmCommand command, SandboxLimits limits) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(command.jvmOptions());
    words.add("-Xmx" + limits.heapMegabytes() + "m");
    words.add("-cp");
    words.add(
        command.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(command.mainClass());
    words.addAll(command.arguments());
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    Process process = builder.start();
    started.add(process);
    return new BareProcess(process);
  }

  /** How many of those started still run. */
  long alive() {
    return started.stream().filter(Process::isAlive).count();
  }
}
