package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gradus.grader.feedback.LearnerText;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class NeutralTest {
  private static final int MAX = 60;

  private static final List<String> ATOMS =
      List.of(
          "\u001b[31m",
          "\u009b2J",
          "\u0007",
          "\u0000",
          "\r",
          "\n",
          "\t",
          "\u0085",
          "\u2028",
          "\u202a",
          "\u202b",
          "\u202c",
          "\u202d",
          "\u202e",
          "\u2066",
          "\u2067",
          "\u2068",
          "\u2069",
          "\u200b",
          "\u200d",
          "\ufeff",
          "\u061c",
          "\u00ad",
          "\udb40\udc41",
          "\ud800",
          "\udfff",
          "\ufffe",
          "\ue000",
          "\u3164",
          "\u0301\u0301\u0301\u0301\u0301",
          "::set-output name=a::b",
          "##[group]x",
          "##vso[task.setvariable]x",
          "##teamcity[x]",
          "]]>",
          "<!--",
          "-->",
          "<b>",
          "</script>",
          "\"",
          "'",
          "&",
          "&amp;",
          "javascript:alert(1)",
          "=1+1",
          "+1",
          "-1",
          "@x",
          "＝1",
          "|",
          "`",
          "```",
          "[a](command:b)",
          "![a](http://b)",
          "@user",
          "#1",
          "a",
          " ",
          "ä",
          "数",
          "😀",
          "\\",
          "::",
          "x".repeat(70));

  /** Each atom alone, in front, behind, and a few hundred random chains. */
  static Stream<String> hostile() {
    Random random = new Random(17);
    List<String> all = new ArrayList<>(ATOMS);
    ATOMS.forEach(atom -> all.add("  " + atom + "tail"));
    for (int i = 0; i < 400; i++) {
      StringBuilder chain = new StringBuilder();
      int n = 1 + random.nextInt(8);
      for (int j = 0; j < n; j++) {
        chain.append(
            random.nextInt(3) == 0
                ? String.valueOf((char) random.nextInt(0x10000))
                : ATOMS.get(random.nextInt(ATOMS.size())));
      }
      all.add(chain.toString());
    }
    return all.stream();
  }

  private static void forAll(ThrowingConsumer<String> property) {
    assertThat(hostile()).allSatisfy(property);
  }

  private static List<String> all(Neutral neutral, String raw) {
    List<String> out = new ArrayList<>(neutral.lines(new LearnerText(raw), 5, MAX));
    out.add(neutral.line(new LearnerText(raw), MAX));
    return out;
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> c != 0x3164;
    };
  }

  @ParameterizedTest
  @EnumSource(value = Neutral.class, mode = EnumSource.Mode.EXCLUDE, names = "JSON")
  void everyCharacterIsSeen(Neutral neutral) {
    hostile()
        .forEach(
            raw ->
                assertThat(all(neutral, raw))
                    .as(VisibleText.oneLine(raw, 500))
                    .allMatch(line -> line.codePoints().allMatch(NeutralTest::isSeen)));
  }

  @ParameterizedTest
  @EnumSource(Neutral.class)
  void nothingGrowsWithoutBound(Neutral neutral) {
    for (String unit : ATOMS) {
      String huge = unit.repeat(200_000 / unit.length());
      // Six characters for an escaped one, and quotes or a fence around.
      assertThat(neutral.line(new LearnerText(huge), MAX).length()).isLessThan(8 * MAX);
      assertThat(neutral.lines(new LearnerText(huge), 5, MAX)).hasSizeLessThanOrEqualTo(5);
    }
  }

  @Test
  void terminalLinesAreNarrowAndGiveNoOrders() {
    forAll(
        raw -> {
          assertThat(all(Neutral.TERMINAL, raw))
              .allMatch(line -> Columns.of(line) <= MAX + 2)
              .noneMatch(line -> line.strip().startsWith("::"))
              .noneMatch(line -> line.matches("(?is).*##[a-z]*\\[.*"));
        });
  }

  @Test
  void xmlParsesBackToWhatIsSeen() {
    forAll(
        raw -> {
          String seen = VisibleText.oneLine(raw, MAX);
          String text = Neutral.XML.line(new LearnerText(raw), MAX);
          Element root =
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(
                      new InputSource(new StringReader("<a b=\"" + text + "\">" + text + "</a>")))
                  .getDocumentElement();
          assertThat(root.getTextContent()).isEqualTo(seen);
          assertThat(root.getAttribute("b")).isEqualTo(seen);
          assertThat(root.getChildNodes().getLength()).isLessThanOrEqualTo(1);
        });
  }

  @Test
  void htmlHasNoMarkupOfItsOwn() {
    forAll(
        raw -> {
          assertThat(Neutral.HTML.line(new LearnerText(raw), MAX))
              .doesNotContain("<", ">", "\"", "'");
        });
  }

  @Test
  void jsonIsWellFormedAndComesBack() {
    forAll(
        raw -> {
          String text = Neutral.JSON.line(new LearnerText(raw), 10_000);
          assertThat(StandardCharsets.UTF_16BE.newEncoder().canEncode(text)).isTrue();
          JsonMapper mapper = new JsonMapper();
          String json = mapper.writer(new JsonEscapes()).writeValueAsString(text);
          assertThat(json.codePoints()).allMatch(NeutralTest::isJsonSafe);
          assertThat(mapper.readValue(json, String.class))
              .isEqualTo(raw.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD"));
        });
  }

  private static boolean isJsonSafe(int c) {
    return c != '#' && (isSeen(c) || c == 0x3164);
  }

  @Test
  void csvIsOneFieldAndNoFormula() {
    forAll(
        raw -> {
          String field = Neutral.CSV.line(new LearnerText(raw), MAX);
          assertThat(field).startsWith("\"").endsWith("\"").doesNotContain("\n", "\r");
          String inner = field.substring(1, field.length() - 1);
          assertThat(inner.replace("\"\"", "")).doesNotContain("\"");
          assertThat(inner.replace("\"\"", "\"")).doesNotMatch("(?s)^[\\s\"]*[=+\\-@＝＋－＠\\t\\r].*");
        });
  }

  @Test
  void csvLeavesOrdinaryTextAlone() {
    assertThat(Neutral.CSV.line(new LearnerText("a-b=c"), MAX)).isEqualTo("\"a-b=c\"");
    assertThat(Neutral.CSV.line(new LearnerText("=1+1"), MAX)).isEqualTo("\"'=1+1\"");
    assertThat(Neutral.CSV.line(new LearnerText(" \"=1"), MAX)).isEqualTo("\"'\"\"=1\"");
  }

  @Test
  void markdownIsOneCodeSpan() {
    forAll(
        raw -> {
          String seen = VisibleText.oneLine(raw, MAX);
          String span = Neutral.MARKDOWN.line(new LearnerText(raw), MAX);
          if (seen.isBlank()) {
            assertThat(span).isEmpty();
            return;
          }
          int fence = 0;
          while (span.charAt(fence) == '`') {
            fence++;
          }
          String inner = span.substring(fence, span.length() - fence);
          assertThat(span).endsWith("`".repeat(fence));
          assertThat(inner).doesNotStartWith("`").doesNotEndWith("`");
          assertThat(inner).doesNotContain("`".repeat(fence)).contains(seen);
          assertThat(Neutral.MARKDOWN_CELL.line(new LearnerText(raw), MAX))
              .doesNotContain("|", "\n");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zählen", "数える", "naïve ≥ 0.5 · ok", "Activation::relu", "C# [1]", "😀"})
  void ordinaryTextStaysAsItIs(String text) {
    assertThat(Neutral.TERMINAL.line(new LearnerText(text), MAX)).isEqualTo(text);
    assertThat(Neutral.TERMINAL.own(text)).isEqualTo(text);
    assertThat(Neutral.JSON.own(text)).isEqualTo(text);
  }

  @Test
  void cutsAtColumnsWithAMark() {
    assertThat(Neutral.TERMINAL.line(new LearnerText("abcdefgh"), 8)).isEqualTo("abcdefgh");
    assertThat(Neutral.TERMINAL.line(new LearnerText("abcdefghi"), 8)).isEqualTo("abcdefg…");
    assertThat(Neutral.TERMINAL.line(new LearnerText("数数数数数"), 8)).isEqualTo("数数数…");
    assertThat(Neutral.TERMINAL.lines(new LearnerText("a\nb\nc\nd"), 3, 8))
        .containsExactly("a", "b", "… and more");
    assertThat(Neutral.JSON.line(new LearnerText("😀😀😀"), 4)).isEqualTo("😀…");
  }

  @Test
  void linesKeepTheirIndent() {
    assertThat(Neutral.TERMINAL.lines(new LearnerText("\ta\r\n  b\rc\n\n"), 9, 40))
        .containsExactly("    a", "  b", "c");
  }
}
