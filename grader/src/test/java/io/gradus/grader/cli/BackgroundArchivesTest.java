package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackgroundArchivesTest {
  @TempDir Path folder;

  @Test
  @DisplayName("what came to nothing is not tried again soon")
  void pauses() throws Exception {
    Path stamp = folder.resolve("stamp");
    assertThat(BackgroundArchives.isDue(stamp)).isTrue();
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(Duration.ofMinutes(59))));
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.now().minus(Duration.ofMinutes(61))));
    assertThat(BackgroundArchives.isDue(stamp)).isTrue();
    assertThat(BackgroundArchives.isDue(stamp)).isFalse();
  }

  @Test
  @DisplayName("where nothing can be written, nothing is started")
  void missingFolder() throws Exception {
    assertThat(BackgroundArchives.isDue(folder.resolve("absent").resolve("stamp"))).isFalse();
  }

  @Test
  @DisplayName("nothing is made for a CI job, nor where the launcher was told not to")
  void unwanted() {
    String before = System.setProperty("gradus.home", folder.toString());
    try {
      assertThat(BackgroundArchives.isWanted(Map.of())).isTrue();
      assertThat(BackgroundArchives.isWanted(Map.of("CI", "true"))).isFalse();
      assertThat(BackgroundArchives.isWanted(Map.of("GRADUS_CDS", "off"))).isFalse();
    } finally {
      if (before == null) {
        System.clearProperty("gradus.home");
      } else {
        System.setProperty("gradus.home", before);
      }
    }
  }
}
