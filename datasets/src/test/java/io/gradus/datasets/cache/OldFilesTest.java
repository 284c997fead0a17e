package io.gradus.datasets.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldFilesTest {
  @TempDir Path folder;

  private Path file(String name, int days) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    return file;
  }

  @Test
  @DisplayName("only what matches, is old and is not kept goes")
  void sweeps() throws IOException {
    Path kept = file("worker-1.jsa", 30);
    Path recent = file("worker-2.jsa", 2);
    Path other = file("notes.txt", 30);
    Path old = file("worker-3.jsa", 30);

    OldFiles.sweep(folder, "worker-*.jsa", kept, Duration.ofDays(7));

    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder(name(kept), name(recent), name(other));
    assertThat(old).doesNotExist();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
