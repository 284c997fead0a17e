package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {
  @TempDir Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAndReplaces() throws IOException {
    Path file = folder.resolve("report.json");
    ReportWriter.write(file, "old, and longer than the new one");
    ReportWriter.write(file, "neu: ü 数");
    assertThat(file).hasContent("neu: ü 数");
    assertThat(names()).containsExactly("report.json");
  }

  /** As {@link io.gradus.datasets.cache.AtomicFile} names them. */
  @Test
  void sweepsWhatAKilledGraderLeftAndNothingElse() throws IOException {
    Path file = folder.resolve("report.json");
    Path left = AtomicFile.sibling(file);
    Path underWay = AtomicFile.sibling(file);
    Path others = AtomicFile.sibling(folder.resolve("report.html"));
    Path learners = Files.writeString(folder.resolve(".report.json.notes.tmp"), "mine");
    Path inside = Files.createDirectory(folder.resolve(".report.json.01234567-89ab.tmp"));
    FileTime longAgo = FileTime.from(Instant.now().minusSeconds(3600));
    for (Path old : List.of(left, others, learners, inside)) {
      Files.setLastModifiedTime(old, longAgo);
    }

    ReportWriter.write(file, "report");

    assertThat(left).doesNotExist();
    assertThat(List.of(underWay, others, learners, inside)).allSatisfy(p -> assertThat(p).exists());
    assertThat(file).hasContent("report");
  }

  @Test
  void saysWhatIsWrongWithTheTarget() {
    assertThatThrownBy(() -> ReportWriter.write(folder.resolve("no/report.json"), "x"))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("report.json", "there is no folder", "Make it first");
    assertThatThrownBy(() -> ReportWriter.write(folder, "x")).hasMessageContaining("is a folder");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void replacesALinkAndLeavesWhatItPointsTo() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "keep");
    Path link = Files.createSymbolicLink(folder.resolve("report.html"), precious);
    ReportWriter.write(link, "report");
    assertThat(precious).hasContent("keep");
    assertThat(link).isRegularFile().hasContent("report");
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void refusesDevices() {
    assertThatThrownBy(() -> ReportWriter.write(Path.of("/dev/null"), "x"))
        .hasMessageContaining("not an ordinary file");
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThatThrownBy(() -> ReportWriter.write(Path.of("/dev/stdout"), "x"))
        .hasMessageContaining("not an ordinary file");
    assertThat(Files.isRegularFile(Path.of("/dev/stdout"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsTheOldReportWhereTheFolderIsClosed() throws IOException {
    Path file = folder.resolve("report.json");
    ReportWriter.write(file, "old");
    assertThat(folder.toFile().setWritable(false)).isTrue();
    try {
      assumeTrue(!Files.isWritable(folder), "root may write anywhere: not tested");
      assertThatThrownBy(() -> ReportWriter.write(file, "new"))
          .hasMessageContaining("this user may not write there");
      assertThat(file).hasContent("old");
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }
}
