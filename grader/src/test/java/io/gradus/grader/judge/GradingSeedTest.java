package io.gradus.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GradingSeedTest {
  @Test
  void theSameNamesGiveTheSameNumbers() {
    GradingSeed seed = new GradingSeed(7);
    assertThat(seed.generator("2.16", "sizes").nextLong())
        .isEqualTo(new GradingSeed(7).generator("2.16", "sizes").nextLong());
  }

  @Test
  void seedExerciseAndPurposeEachChangeTheDraw() {
    Set<Long> draws = new HashSet<>();
    for (long seed : new long[] {0, 1, -1}) {
      for (String exercise : new String[] {"2.16", "2.26"}) {
        for (String purpose : new String[] {"a", "b"}) {
          draws.add(new GradingSeed(seed).derive(exercise, purpose));
        }
      }
    }
    assertThat(draws).hasSize(12);
  }

  @Test
  void aRandomSeedIsPositiveAndNotTheSameTwice() {
    assertThat(GradingSeed.random().value()).isNotNegative();
    assertThat(GradingSeed.random()).isNotEqualTo(GradingSeed.random());
  }
}
