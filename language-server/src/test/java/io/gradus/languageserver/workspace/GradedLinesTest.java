package io.gradus.languageserver.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where lines of a graded file are now. */
class GradedLinesTest {
  private static final List<String> BEFORE = List.of("a", "b", "c", "d", "e");

  private static String find(List<String> now) {
    GradedLines lines = new GradedLines(BEFORE, now);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < BEFORE.size(); i++) {
      lines.find(i).ifPresentOrElse(found::append, () -> found.append('-'));
    }
    return found.toString();
  }

  @Test
  @DisplayName("lines move with what comes and goes above them")
  void moved() {
    assertThat(find(BEFORE)).isEqualTo("01234");
    assertThat(find(List.of("x", "a", "b", "c", "d", "e"))).isEqualTo("12345");
    assertThat(find(List.of("b", "c", "d", "e"))).isEqualTo("-0123");
    assertThat(find(List.of("a", "b", "x", "y", "c", "d", "e"))).isEqualTo("01456");
    assertThat(find(List.of("a ", "b\t", "c", "d", "e"))).isEqualTo("01234");
  }

  @Test
  @DisplayName("a line that changes is gone; between two changes it is found where it is alone")
  void changed() {
    assertThat(find(List.of("a", "b", "C", "d", "e"))).isEqualTo("01-34");
    assertThat(find(List.of("a", "x", "b", "c", "d", "y", "e"))).isEqualTo("02346");
    assertThat(find(List.of("A", "b", "c", "c", "d", "E"))).isEqualTo("-1-4-");
    assertThat(find(List.of())).isEqualTo("-----");
    assertThat(new GradedLines(List.of("x", "c", "c", "y"), List.of("c", "x")).find(1)).isEmpty();
  }

  @Test
  @DisplayName("lines that were never there are nowhere")
  void outside() {
    GradedLines lines = new GradedLines(BEFORE, BEFORE);
    assertThat(lines.find(-1)).isEmpty();
    assertThat(lines.find(5)).isEmpty();
    assertThat(lines.areSame()).isTrue();
    assertThat(new GradedLines(List.of(), BEFORE).areSame()).isFalse();
  }
}
