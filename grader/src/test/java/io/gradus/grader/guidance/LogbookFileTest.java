package io.gradus.grader.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.feedback.LearnerText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogbookFileTest {
  private static final Logbook WRITTEN =
      new Logbook(
          Map.of(
              "2.16-build-net",
              new LogEntry(
                  3,
                  "ab12",
                  true,
                  4,
                  Optional.of(Instant.parse("2026-11-20T10:15:00Z")),
                  List.of(new Told("test/softmax", 2, new LearnerText("tw\u001bice"))),
                  Map.of("", List.of(1, 3), "check/no-activation", List.of(2)),
                  true)));

  @TempDir Path workspace;
  private LogbookFile file;
  private Path path;

  @BeforeEach
  void inWorkspace() {
    file = new LogbookFile(workspace);
    path = workspace.resolve(LogbookFile.PATH);
  }

  @Test
  @DisplayName("what is written is read again, and nothing is left beside it")
  void roundTrip() throws IOException {
    assertThat(file.read()).isEqualTo(Logbook.EMPTY);
    file.write(WRITTEN);
    file.write(file.read());
    assertThat(file.read()).isEqualTo(WRITTEN);
    try (var all = Files.list(path.getParent())) {
      assertThat(all).containsExactly(path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{\"schemaVersion\":2,\"exercises\":{}}",
        "{\"exercises\":{}}",
        "{\"schemaVersion\":1,\"exercises\":[]}",
        "\u0000\u0001"
      })
  @DisplayName("what can't be read counts as nothing, and is kept aside when one is written")
  void unread(String text) throws IOException {
    Files.createDirectory(path.getParent());
    Files.writeString(path, text);
    assertThat(file.read()).isEqualTo(Logbook.EMPTY);
    file.write(WRITTEN);
    assertThat(file.read()).isEqualTo(WRITTEN);
    assertThat(path.resolveSibling("logbook-unread.json")).content().isEqualTo(text);
  }

  @Test
  @DisplayName("one that is too large is not read")
  void large() throws IOException {
    Files.createDirectory(path.getParent());
    Files.writeString(path, "{\"schemaVersion\":1,\"exercises\":{}}" + " ".repeat(2 << 20));
    assertThat(file.read()).isEqualTo(Logbook.EMPTY);
  }

  @Test
  @DisplayName("values of other types and sizes are taken as far as they make sense")
  void nonsense() throws IOException {
    Files.createDirectory(path.getParent());
    Files.writeString(
        path,
        """
        {"schemaVersion":1,"exercises":{"x":7,"2.16-build-net":{"attempts":-3,"points":1e300,
        "graded":"yesterday","hints":[9,"two",2,-1],"passed":"no",
        "findings":[{"code":"; rm","hint":1},{"code":"a/b","hint":77,"message":[1]},3]}}}
        """);
    LogEntry entry = file.read().of("2.16-build-net");
    assertThat(entry.attempts()).isZero();
    assertThat(entry.points()).isBetween(0, 100_000);
    assertThat(entry.graded()).isEmpty();
    assertThat(entry.ownHints()).isSubsetOf(1, 2, 3).contains(2);
    assertThat(entry.passed()).isFalse();
    assertThat(entry.findings()).extracting(Told::code).containsExactly("a/b");
    assertThat(entry.findings().get(0).hint()).isEqualTo(3);
  }

  @Test
  @DisplayName("links lead nowhere")
  void links() throws IOException {
    Path elsewhere = Files.createDirectory(workspace.resolve("elsewhere"));
    Files.createSymbolicLink(path.getParent(), elsewhere);
    assertThatThrownBy(() -> file.write(WRITTEN))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Move it away");
    Files.writeString(
        elsewhere.resolve("logbook.json"), "{\"schemaVersion\":1,\"exercises\":{\"x\":{}}}");
    assertThat(file.read()).isEqualTo(Logbook.EMPTY);
    try (var all = Files.list(elsewhere)) {
      assertThat(all).hasSize(1);
    }
  }
}
