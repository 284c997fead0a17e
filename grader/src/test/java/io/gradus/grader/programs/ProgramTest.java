package io.gradus.grader.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
  private static final String HEAD = "// fault: check/a\n// why: one,\n//      two.\n\n";

  private static Program parse(String code) {
    return Program.parse("Some", HEAD + code);
  }

  @Test
  void markersBelongToTheLineAbove() {
    Program program =
        parse(
            """
                net.add(softmax, loss());
            //          ^^^^^^^ check/a
            //                   ~~~~~~ check/b
                end();
            """);
    assertThat(program.why()).isEqualTo("one, two.");
    assertThat(program.faults()).containsExactly("check/a");
    assertThat(program.isHealthy()).isFalse();
    assertThat(program.markers())
        .containsExactly(
            new Marker("check/a", 5, 12, 19, false), new Marker("check/b", 5, 21, 27, true));
  }

  @Test
  void aFindingTouchesAMarkerByOneCharacter() {
    Marker marker = new Marker("check/a", 5, 12, 19, false);
    assertThat(marker.touches(5, 18, 30)).isTrue();
    assertThat(marker.touches(5, 0, 13)).isTrue();
    assertThat(marker.touches(5, 19, 30)).isFalse();
    assertThat(marker.touches(5, 0, 12)).isFalse();
    assertThat(marker.touches(6, 12, 19)).isFalse();
  }

  @Test
  void aHealthyProgramHasATrapOnly() {
    Program program = Program.parse("Some", "// trap: check/a\n// why: because.\nclass Some {}\n");
    assertThat(program.isHealthy()).isTrue();
    assertThat(program.trap()).containsExactly("check/a");
    assertThat(program.markers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    abc def\n//  ^^ check/a\n", // ends inside a word
        "    abc def\n//   ^^ check/a\n", // begins inside one
        "    abc def\n//  ^^^^ check/a\n", // ends with a space
        "    abc def\n//     ^^^^ check/a\n", // begins with one
        "    abc def\n//      ^^^^ check/a\n", // goes beyond the line
        "    abc // def\n//         ^^^ check/a\n", // under a comment
        "    abc def\n//  ^^^ check/a check/b\n", // two codes
        "    abc def\n//  ^^^\n", // none
        "\tabc def\n// ^^^ check/a\n", // columns of a tab
      })
  void aMarkerThatCoversNoCodeIsRefused(String code) {
    assertThatThrownBy(() -> parse(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Some.java:6: ");
  }

  @Test
  void firstLinesAreRefusedThatSayNothing() {
    assertThatThrownBy(() -> Program.parse("Some", "// fault: check/a\nclass Some {}\n"))
        .hasMessage("Some.java:2: the first lines say no why");
    assertThatThrownBy(() -> Program.parse("Some", "// false: check/a\n"))
        .hasMessage("Some.java:1: the first lines are fault, also, trap and why");
    assertThatThrownBy(() -> Program.parse("Some", "// fault: check/a\n// fault: check/a\n"))
        .hasMessage("Some.java:2: the code is there already");
  }
}
