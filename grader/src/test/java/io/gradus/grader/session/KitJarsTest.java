package io.gradus.grader.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.sandbox.JvmCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitJarsTest {
  @TempDir private Path folder;

  private Path jar(String name) throws IOException {
    return Files.createFile(folder.resolve(name));
  }

  @Test
  void theListsOrderCountsAndOthersAreLeftOut() throws IOException {
    Path kit = jar("exercises-0.1.0.jar");
    Path natives = jar("pytorch-native-cpu-2.7.1-linux-x86_64.jar");
    Path keys = jar("exercises-0.1.0-keys.jar");
    String classPath =
        String.join(
            File.pathSeparator, keys.toString(), natives.toString(), "target/classes", kit + "");
    assertThat(
            KitJars.find(
                "io.gradus:exercises:0.1.0\n\nai.djl.pytorch:pytorch-native-cpu:2.7.1:linux-x86_64\n",
                classPath))
        .containsExactly(kit, natives);
  }

  @Test
  void aMissingJarIsNamed() throws IOException {
    Path kit = jar("exercises-0.1.0.jar");
    assertThatThrownBy(
            () -> KitJars.find("io.gradus:exercises:0.1.0\nai.djl:api:0.35.1", kit.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing api-0.35.1.jar");
    assertThatThrownBy(() -> KitJars.find("", kit.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing every jar of the kit");
  }

  @Test
  void thisProgramHasTheKitAndTheWorkerNoKeysAndNoGrader() throws IOException {
    List<Path> kit = KitJars.ofThisProgram();
    assertThat(kit).allMatch(Files::isRegularFile);
    assertThat(kit.get(0).getFileName().toString()).startsWith("exercises-");
    assertThat(kit)
        .extracting(jar -> jar.getFileName().toString())
        .noneMatch(
            name ->
                name.contains("keys")
                    || name.startsWith("grader")
                    // Of Tribuo, learners have the core; the baselines' models are the grader's.
                    || name.startsWith("tribuo-classification-sgd")
                    || name.startsWith("tribuo-classification-tree")
                    || name.startsWith("tribuo-common-nearest")
                    || name.startsWith("junit"));
  }

  @Test
  void theCommandSaysWhatTheSandboxMayRead() {
    Path natives = folder.resolve("djl");
    Path archive = folder.resolve("worker.jsa");
    JvmCommand command =
        WorkerCommand.of(List.of(folder.resolve("a.jar")))
            .withDjl(natives)
            .withArchive(Optional.of(archive))
            .toJvmCommand();
    assertThat(command.readOnly()).containsExactly(natives, archive);
    assertThat(command.arguments()).containsExactly("--warm-djl");
    assertThat(command.environment())
        .containsEntry("DJL_CACHE_DIR", natives.toString())
        .containsEntry("OPT_OUT_TRACKING", "true");
    assertThat(command.jvmOptions()).contains("-XX:SharedArchiveFile=" + archive);
    JvmCommand plain = WorkerCommand.of(List.of(folder.resolve("a.jar"))).toJvmCommand();
    assertThat(plain.readOnly()).isEmpty();
    assertThat(plain.arguments()).isEmpty();
    assertThat(plain.environment()).doesNotContainKey("DJL_CACHE_DIR");
  }
}
