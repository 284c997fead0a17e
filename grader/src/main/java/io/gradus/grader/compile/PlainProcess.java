package io.gradus.grader.compile;

import io.gradus.grader.sandbox.BareProcess;
import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts child JVMs without a sandbox. */
final class PlainProcess {
  private PlainProcess() {}

  static SandboxedProcess start(JvmCommand command) throws IOException {
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
    return new BareProcess(builder.start());
  }
}
