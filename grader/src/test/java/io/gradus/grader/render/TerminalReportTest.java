package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.GradeReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
  private static String plain(GradeReport report) {
    return new TerminalReport(TerminalStyle.plain()).render(report, List.of("report.html"));
  }

  @Test
  void looksAsAgreed() throws IOException {
    GoldenFile.assertSame("mixed.txt", plain(SampleReports.mixed()));
  }

  @Test
  void hostileTextIsSeenAndDoesNothing() throws IOException {
    String text = plain(SampleReports.hostile());
    GoldenFile.assertSame("hostile.txt", text);
    assertThat(text).doesNotContain("\u001b", "\u0007", "\u202E", "\u200B", "##[");
    assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
  }

  @Test
  void asciiWhereTheCharsetHasNoMore() throws IOException {
    TerminalStyle ascii = new TerminalStyle(80, false, StandardCharsets.US_ASCII);
    String text = new TerminalReport(ascii).render(SampleReports.mixed(), List.of("report.html"));
    GoldenFile.assertSame("mixed-ascii.txt", text);
    assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(text)).isTrue();
  }

  @Test
  void coloursOnlyRepeatWhatTheTextSays() {
    TerminalStyle colour = new TerminalStyle(80, true, StandardCharsets.UTF_8);
    String painted = new TerminalReport(colour).render(SampleReports.mixed(), List.of());
    assertThat(painted).contains("\u001b[");
    assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(
            new TerminalReport(TerminalStyle.plain()).render(SampleReports.mixed(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120})
  void noLineIsWiderThanTheTerminal(int columns) {
    TerminalStyle style = new TerminalStyle(columns, false, StandardCharsets.UTF_8);
    for (GradeReport report : List.of(SampleReports.mixed(), SampleReports.hostile())) {
      String text = new TerminalReport(style).render(report, List.of("a/b/report.html"));
      assertThat(text.lines()).allMatch(line -> Columns.of(line) <= columns);
      assertThat(text).endsWith("\n").doesNotContain(" \n");
    }
  }

  @Test
  void whatSeveralTestsFellOverIsToldOnce() {
    String text = plain(SampleReports.mixed());
    assertThat(text.split("softmax twice", -1)).hasSize(2);
    assertThat(text.split("gradus hint 2.16", -1)).hasSize(2);
  }

  @Test
  void nothingHasPassedWhereFilesCouldNotBeRead() {
    List<ExerciseResult> passed = List.of(SampleReports.passed());
    Finding link = Finding.error("submission/link", "A link is not followed.");
    assertThat(plain(SampleReports.with(passed))).contains("Everything listed has passed.");
    assertThat(plain(SampleReports.with(passed, link))).doesNotContain("has passed");
  }

  @Test
  void everyStateHasAMarkOfItsOwnOrWords() {
    Glyphs glyphs = new Glyphs(StandardCharsets.US_ASCII);
    assertThat(List.of(ExerciseResult.State.values()).stream().map(glyphs::mark))
        .containsExactly("o", "x", "~", "+", "x");
  }
}
