package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ReadableStageTest {
  @TempDir private Path folder;

  private ReadableStage stage;
  private Path closed;

  @BeforeEach
  void openStage() throws IOException {
    boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    assumeTrue(root, "SKIPPED: only root stages files for other users");
    permit(folder, "rwxr-xr-x");
    stage = ReadableStage.open(List.of(folder.resolve("stage")));
    closed = Files.createDirectory(folder.resolve("closed"));
    permit(closed, "rwx------");
  }

  @Test
  void whatEveryoneCanReadStaysWhereItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("open.jar"), "x");
    permit(file, "rw-r--r--");

    assertThat(stage.reach(file)).isEqualTo(file.toRealPath());
  }

  @Test
  void aFileInAClosedFolderIsStagedOnce() throws IOException {
    Path file = Files.writeString(closed.resolve("a.jar"), "content");
    permit(file, "rw-------");

    Path staged = stage.reach(file);

    assertThat(staged).hasContent("content").hasFileName("a.jar");
    assertThat(ReadableStage.isOpenToAll(staged)).isTrue();
    assertThat(stage.reach(file)).isEqualTo(staged);
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2); // the source is left alone
  }

  @Test
  void aChangedFileIsStagedAnew() throws IOException {
    Path file = Files.writeString(closed.resolve("a.jar"), "old");
    Path before = stage.reach(file);
    Files.writeString(file, "newer");

    Path after = stage.reach(file);

    assertThat(after).isNotEqualTo(before).hasContent("newer");
  }

  @Test
  void aFolderIsStagedWithItsLinksAndPrograms() throws IOException {
    Path home = Files.createDirectories(closed.resolve("jdk/bin")).getParent();
    permit(Files.writeString(home.resolve("bin/java"), "#!"), "rwx------");
    Files.createSymbolicLink(home.resolve("link"), Path.of("bin/java"));

    Path staged = stage.reach(home);

    assertThat(ReadableStage.isOpenToAll(staged)).isTrue();
    assertThat(staged.resolve("bin/java")).isExecutable();
    assertThat(Files.readSymbolicLink(staged.resolve("link"))).isEqualTo(Path.of("bin/java"));
  }

  @Test
  void whatWasUnpackedIntoTheStageIsMadeReadable() throws IOException {
    Path natives = Files.createDirectory(stage.folder("djl").resolve("unpacked"));
    Path library = Files.writeString(natives.resolve("lib.so"), "x");
    permit(library, "rw-------");
    permit(natives, "rwx------");

    assertThat(stage.open(stage.folder("djl"))).isTrue();
    assertThat(ReadableStage.isOpenToAll(library)).isTrue();
    assertThat(stage.open(closed)).isFalse();
  }

  @Test
  void aFolderThatOthersCouldHaveFilledIsNoStage() throws IOException {
    Path writable = Files.createDirectory(folder.resolve("writable"));
    permit(writable, "rwxrwxrwx");
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    Files.setAttribute(foreign, "unix:uid", 62_000);
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("stage"));

    for (Path unsafe : List.of(writable, foreign, link)) {
      assertThatThrownBy(() -> ReadableStage.open(List.of(unsafe)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("only root can write");
    }
    Path fallback = folder.resolve("fallback");
    assertThat(ReadableStage.open(List.of(writable, fallback)).folder("x"))
        .startsWith(fallback.toRealPath());
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
