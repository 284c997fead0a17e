package io.gradus.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  @Test
  void nothingFarAway() {
    assertThat(Spelling.closest("frobnicate", List.of("grade", "list"))).isEmpty();
    assertThat(Spelling.closest("", List.of("grade", "list"))).isEmpty();
  }
}
