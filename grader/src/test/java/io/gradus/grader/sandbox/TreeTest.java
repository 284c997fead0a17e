package io.gradus.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class TreeTest {
  @TempDir private Path folder;

  @Test
  void deletesFoldersDeeperThanAnyPathMayBe() throws IOException {
    Path top = Files.createDirectory(folder.resolve("0"));
    for (int i = 1; i <= 60; i++) { // from the inside out, since no path may grow that long
      Path around = Files.createDirectory(folder.resolve(Integer.toString(i)));
      Files.move(top, around.resolve("d".repeat(200)));
      top = around;
    }

    Tree.delete(top);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void deletesLinksAndNotWhatTheyPointTo() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path file = Files.writeString(kept.resolve("file"), "kept");
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.createSymbolicLink(top.resolve("to-folder"), kept);
    Files.createSymbolicLink(top.resolve("to-file"), file);
    Files.createSymbolicLink(top.resolve("to-nothing"), Path.of("nothing"));

    Tree.delete(top);

    assertThat(top).doesNotExist();
    assertThat(file).hasContent("kept");
  }

  @Test
  void deletesFoldersThatNobodyMayEnter() throws IOException {
    Path top = Files.createDirectory(folder.resolve("top"));
    Path closed = Files.createDirectories(top.resolve("closed/inner"));
    Files.writeString(closed.resolve("file"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(closed.getParent(), PosixFilePermissions.fromString("---------"));

    Tree.delete(top);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void deletesHostileNames() throws IOException {
    Path top = Files.createDirectory(folder.resolve("top"));
    for (String name : new String[] {"-rf", " ", "a\nb", "\u001b[31m", "0", "*", "$(x)"}) {
      Files.createDirectory(top.resolve(name));
      Files.writeString(top.resolve(name).resolve("0"), "x");
    }

    Tree.delete(top);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void measuresBytesAndEntries() throws IOException {
    Path top = Files.createDirectory(folder.resolve("top"));
    Files.write(top.resolve("one"), new byte[1000]);
    Files.write(top.resolve("two"), new byte[1000]);

    assertThat(Tree.exceeds(top, 2000)).isFalse();
    assertThat(Tree.exceeds(top, 1999)).isTrue();

    Path deep = top;
    for (int i = 0; i < 65; i++) {
      deep = Files.createDirectory(deep.resolve("d"));
    }
    assertThat(Tree.exceeds(top, 2000)).isTrue();
  }

  @Test
  void aMissingFolderIsNotTooBigAndIsDeletedAlready() throws IOException {
    Path missing = folder.resolve("missing");

    assertThat(Tree.exceeds(missing, 0)).isFalse();
    Tree.delete(missing);
    assertThat(missing).doesNotExist();
  }
}
