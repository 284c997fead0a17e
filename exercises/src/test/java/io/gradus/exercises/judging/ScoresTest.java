package io.gradus.exercises.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {
  private static final double TOLERANCE = 1e-4;

  @Test
  void roundingAgreesAndMoreDoesNot() {
    double[][] expected = {{1, -200}};
    assertThat(Scores.agree(expected, new float[][] {{1.00005f, -200.01f}}, TOLERANCE)).isTrue();
    assertThat(Scores.agree(expected, new float[][] {{1.01f, -200}}, TOLERANCE)).isFalse();
    assertThat(Scores.agree(expected, new float[][] {{1}}, TOLERANCE)).isFalse();
  }

  /** Weights are a claim: infinite ones must not make every answer right. */
  @ParameterizedTest
  @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN})
  void nothingAgreesWithWhatIsNotFinite(double score) {
    double[][] expected = {{score, 1}};
    for (float found : new float[] {0, (float) score, Float.MAX_VALUE, Float.NaN}) {
      assertThat(Scores.agree(expected, new float[][] {{found, 1}}, TOLERANCE)).isFalse();
    }
  }

  @Test
  void aHugeNumberInOneColumnHidesNothingInAnother() {
    double[][] expected = {{1e30, 1}, {1e30, 2}};
    assertThat(Scores.agree(expected, new float[][] {{1e30f, 1}, {1e30f, 2}}, 1e-4)).isTrue();
    assertThat(Scores.agree(expected, new float[][] {{1e30f, 1}, {1e30f, 3}}, 1e-4)).isFalse();
  }

  @Test
  void alwaysTheSameHasTheEntropyOfTheClassesAsItsLoss() {
    assertThat(Scores.lossOfConstant(new int[] {0, 1, 2, 2, 1, 0}, 3))
        .isCloseTo(Math.log(3), within(1e-12));
    assertThat(Scores.lossOfConstant(new int[] {1, 1}, 3)).isZero();
  }
}
