package io.gradus.exercises.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedReferenceTest {
  private static final String REFERENCE =
      """
      package episode2.sum.key;

      class Sum {
        int sum(int a, int b) {
          // region sum
          return a + b;
          // starter
          // // Add them.
          //
          // return 0;
          // endregion
        }
      }
      """;

  private static MarkedReference parse(String text) {
    return MarkedReference.parse("Sum.java", text, "episode2.sum.key", "episode2");
  }

  @Test
  void theSolutionIsTheReferenceWithoutMarks() {
    assertThat(parse(REFERENCE).solution())
        .isEqualTo(
            """
            package episode2;

            class Sum {
              int sum(int a, int b) {
                return a + b;
              }
            }
            """);
  }

  @Test
  void theStarterHasTheCommentedLinesInPlaceOfTheRegion() {
    assertThat(parse(REFERENCE).starter())
        .isEqualTo(
            """
            package episode2;

            class Sum {
              int sum(int a, int b) {
                // Add them.

                return 0;
              }
            }
            """);
  }

  @Test
  void aRegionCanBeReplaced() {
    assertThat(parse(REFERENCE).with(Map.of("sum", "    return a - b;\n")))
        .contains("    return a - b;\n  }")
        .doesNotContain("a + b");
    assertThatThrownBy(() -> parse(REFERENCE).with(Map.of("product", "")))
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("no region product")
        .hasMessageContaining("[sum]");
  }

  @ParameterizedTest
  @CsvSource({
    "'    // endregion\n  }\n}\n', '', 10, is not closed",
    "'    // starter', '    // begin', 11, does not say what the starter has",
    "'    // // Add them.', '    int x;', 8, is not a comment",
    "'    // region sum', '', 11, no region is open",
    "'    return a + b;', '    // region more', 6, a region inside region sum",
    "'    //\n', '    // starter\n', 9, a second starter",
    "'package episode2.sum.key', 'package episode2.sum', 1, the package is not",
  })
  void aMalformedReferenceIsToldWithItsLine(String from, String to, int line, String expected) {
    assertThat(REFERENCE).contains(from);
    assertThatThrownBy(() -> parse(REFERENCE.replace(from, to)))
        .isInstanceOf(CourseException.class)
        .hasMessageStartingWith("Sum.java:" + line + ": ")
        .hasMessageContaining(expected);
  }

  @Test
  void whatOnlyAKeyKnowsIsRefused() {
    String test =
        REFERENCE.replace("class Sum", "import io.gradus.exercises.judging.Judge;\nclass Sum");
    assertThatThrownBy(() -> parse(test).starter())
        .isInstanceOf(CourseException.class)
        .hasMessageContaining("judging");
  }

  @Test
  void aReferenceWithoutRegionsIsRefused() {
    assertThatThrownBy(() -> parse("package episode2.sum.key;\nclass Sum {}\n"))
        .hasMessageContaining("no region is marked");
  }
}
