package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundArchivesTest {
  @TempDir Path folder;

  @Test
  @DisplayName("one process at a time, and none soon after one that failed")
  void takesTurns() throws Exception {
    Path stamp = folder.resolve("stamp");
    assertThat(BackgroundArchives.isDue(stamp)).isTrue();
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(Duration.ofMinutes(9))));
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
    assertThat(BackgroundArchives.isDue(stamp)).isTrue();
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
  }

  @Test
  @DisplayName("where nothing can be written, nothing is started")
  void missingFolder() throws Exception {
    assertThat(BackgroundArchives.isDue(folder.resolve("absent").resolve("stamp"))).isFalse();
  }
}
