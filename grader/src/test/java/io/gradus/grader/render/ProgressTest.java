package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void rewritesOneLineAndWipesIt() {
    try (Progress progress = new Progress(out, true, TerminalStyle.plain())) {
      progress.show(0, 2, "2.10 quiz");
      progress.show(1, 2, "2.16 build net: " + "x".repeat(200) + "\n\u001b[2J");
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text).doesNotContain("\n").startsWith("\r\u001b[2K[0/2] 2.10 quiz");
    assertThat(text).endsWith("…\r\u001b[2K");
    assertThat(text.split("\r\u001b\\[2K")).allMatch(line -> Columns.of(line) < 80);
  }

  @Test
  void saysNothingWhereNobodyWatches() {
    try (Progress progress = new Progress(out, false, TerminalStyle.plain())) {
      progress.show(0, 2, "2.10 quiz");
    }
    assertThat(bytes.size()).isZero();
  }

  @Test
  void saysNothingAfterTheEnd() {
    Progress progress = new Progress(out, true, TerminalStyle.plain());
    progress.close();
    progress.show(1, 2, "late");
    assertThat(bytes.size()).isZero();
  }
}
