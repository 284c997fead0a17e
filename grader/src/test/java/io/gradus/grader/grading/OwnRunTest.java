package io.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.session.WorkerCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRunTest {
  @Test
  @DisplayName("Java keeps its fonts and libraries in the learner's folders, not in the workspace")
  void homeAndTemporaryFolderAreTheLearners(@TempDir Path workspace) throws Exception {
    WorkerCommand worker = WorkerCommand.of(List.of());
    assertThat(told(workspace, worker.toJvmCommand().jvmOptions()))
        .as("a worker, for comparison: here the workspace would get .java and .cache")
        .containsEntry("user.home", ".")
        .containsEntry("java.io.tmpdir", ".");
    assertThat(told(workspace, OwnRun.options(worker)))
        .containsEntry("user.home", System.getProperty("user.home"))
        .hasEntrySatisfying(
            "java.io.tmpdir", folder -> assertThat(Path.of(folder)).isAbsolute().isDirectory())
        .containsEntry("ai.djl.offline", "true");
  }

  /** What a JVM with these options, started in a folder, says of its properties. */
  private static Map<String, String> told(Path folder, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-XshowSettings:properties", "-version"));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output
        .lines()
        .filter(line -> line.matches(" +\\S+ = \\S.*"))
        .map(line -> line.strip().split(" = ", 2))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one));
  }
}
