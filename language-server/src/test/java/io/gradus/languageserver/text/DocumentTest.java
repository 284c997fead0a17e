package io.gradus.languageserver.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions and edits. */
class DocumentTest {
  private static Document document(String text) {
    return new Document("file:///w/A.java", 1, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "\n", "\r", "\r\n", "a\r\nb\rc\nd", "\r\r\n\n", "🙂\r\n\tä\n", "a\n"})
  @DisplayName("every offset has a position, and every position its offset")
  void thereAndBack(String text) {
    Document document = document(text);
    for (int offset = 0; offset <= text.length(); offset++) {
      boolean inLineEnd =
          offset > 0
              && offset < text.length()
              && text.charAt(offset) == '\n'
              && text.charAt(offset - 1) == '\r';
      if (!inLineEnd) {
        Position position = document.range(new SourceSpan(offset, offset)).getStart();
        assertThat(document.offset(position)).as("%d is %s", offset, position).isEqualTo(offset);
      }
    }
  }

  @Test
  @DisplayName("the lines are those that the protocol counts")
  void lines() {
    assertThat(document("").lines().count()).isEqualTo(1);
    assertThat(document("a\r\nb\rc\nd").lines().count()).isEqualTo(4);
    assertThat(document("a\u2028b\u000bc\u0085d").lines().count()).isEqualTo(1);
  }

  @Test
  @DisplayName("edits at random leave what a text editor would have")
  void edits() {
    Random random = new Random(3);
    String[] pieces = {"", "x", "\n", "\r\n", "🙂", "layer(1)\n", "\t"};
    String expected = "one\ntwo\r\nthree";
    Document document = document(expected);
    for (int i = 0; i < 2000; i++) {
      List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        Document now = document("" + expected);
        Position start = now.lines().position(random.nextInt(expected.length() + 1));
        Position end = now.lines().position(random.nextInt(expected.length() + 1));
        if (now.offset(start) > now.offset(end)) {
          Position swap = start;
          start = end;
          end = swap;
        }
        String piece = pieces[random.nextInt(pieces.length)];
        expected =
            expected.substring(0, now.offset(start)) + piece + expected.substring(now.offset(end));
        changes.add(new TextDocumentContentChangeEvent(new Range(start, end), piece));
      }
      document = document.changed(i, changes);
      assertThat(document.text()).isEqualTo(expected);
      if (expected.length() > 500) {
        expected = "new";
        document = document.changed(i, List.of(new TextDocumentContentChangeEvent(expected)));
      }
    }
  }
}
