package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
