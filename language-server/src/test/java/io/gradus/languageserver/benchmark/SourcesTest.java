package io.gradus.languageserver.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.StandardAnalyzer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is measured is what it is said to be. */
class SourcesTest {
  private static Analysis analysed(String text) {
    return new StandardAnalyzer(
            failure -> {
              throw new AssertionError(failure);
            })
        .analyze("BuildNet.java", text);
  }

  @Test
  @DisplayName("the exercise has layers, a fault, a step and a training")
  void exercise() {
    Analysis analysis = analysed(Sources.exercise());

    assertThat(analysis.complete()).isTrue();
    assertThat(analysis.layers()).hasSizeGreaterThan(4);
    assertThat(analysis.findings()).isNotEmpty();
    assertThat(analysis.exercises()).hasSize(1);
    assertThat(analysis.outline()).hasSize(1);
    assertThat(analysis.trainings()).hasSize(1);
  }

  @Test
  @DisplayName("the long file has 300 lines, and typing in it changes what is shown")
  void long300() {
    String text = Sources.long300();

    assertThat(text.lines().count()).isBetween(290L, 310L);
    assertThat(text.lines().toList().get(Sources.typedLine()).strip()).isEqualTo(Sources.TYPED);
    assertThat(text.lines().toList().get(Sources.typedLine()).substring(16, 18)).isEqualTo("10");
    Analysis analysis = analysed(text);
    assertThat(analysis.complete()).isTrue();
    assertThat(analysis.layers()).hasSizeGreaterThan(30);
    assertThat(analysed(text.replace(Sources.TYPED, "int units = 11;")).layers())
        .isNotEqualTo(analysis.layers());
  }
}
