package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({"grade, grade, 0", "grdae, grade, 1", "gade, grade, 1", "kitten, sitting, 3"})
  void distances(String a, String b, int distance) {
    assertThat(Spelling.distance(a, b)).isEqualTo(distance);
  }

  @Test
  void nothingFarAway() {
    assertThat(Spelling.closest("frobnicate", List.of("grade", "list"))).isEmpty();
    assertThat(Spelling.closest("", List.of("grade", "list"))).isEmpty();
  }
}
