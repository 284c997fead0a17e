package io.gradus.exercises.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class DenseNetworkTest {
  /** Two inputs, two hidden units (sum and negative sum), one output (first - 2 · second + 3). */
  private static final List<Tensor> PARAMETERS =
      List.of(
          Tensor.ofFloats(new float[] {1, 1, -1, -1}, 2, 2),
          Tensor.ofFloats(new float[] {0, 0.5f}, 2),
          Tensor.ofFloats(new float[] {1, -2}, 1, 2),
          Tensor.ofFloats(new float[] {3}, 1));

  @Test
  void computesByHandWithReluBetweenLayersAndNothingBehind() {
    DenseNetwork network = DenseNetwork.of(PARAMETERS);
    assertThat(network.sizes()).containsExactly(2, 2, 1);
    assertThat(network.scores(new float[][] {{1, 2}})[0][0]).isEqualTo(6);
    assertThat(network.scores(new float[][] {{-1, -2}})[0][0]).isEqualTo(-4);
    assertThat(network.scores(new float[][] {{1, 2}}, DoubleUnaryOperator.identity())[0][0])
        .isEqualTo(3 - 2 * -2.5 + 3);
  }

  @Test
  void itsParametersMakeTheSameNetwork() {
    DenseNetwork random = DenseNetwork.random(new SplittableRandom(1), 4, 10, 3);
    float[][] rows = {{1, -2, 3, -4}, {0, 0.5f, 0, 1}};
    assertThat(DenseNetwork.of(random.parameters()).scores(rows))
        .isDeepEqualTo(random.scores(rows));
  }

  @Test
  void shapesThatMakeNoChainAreRefused() {
    assertThatThrownBy(() -> DenseNetwork.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DenseNetwork.of(PARAMETERS.subList(0, 3)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                DenseNetwork.of(
                    List.of(
                        PARAMETERS.get(2),
                        PARAMETERS.get(3),
                        PARAMETERS.get(0),
                        PARAMETERS.get(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("make no dense layer");
    assertThatThrownBy(() -> DenseNetwork.of(List.of(PARAMETERS.get(1), PARAMETERS.get(0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DenseNetwork.of(PARAMETERS).scores(new float[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void scoresAgreeUpToRoundingAndNeverWithNumbersThatAreNone() {
    double[][] expected = {{1, 100}, {-50, 0}};
    assertThat(Scores.agree(expected, new float[][] {{1.001f, 100}, {-50, 0}}, 1e-4)).isTrue();
    assertThat(Scores.agree(expected, new float[][] {{1.1f, 100}, {-50, 0}}, 1e-4)).isFalse();
    assertThat(Scores.agree(expected, new float[][] {{Float.NaN, 100}, {-50, 0}}, 1e-4)).isFalse();
    assertThat(Scores.agree(expected, new float[][] {{1, Float.POSITIVE_INFINITY}, {-50, 0}}, 1e-4))
        .isFalse();
    assertThat(Scores.agree(expected, new float[][] {{1, 100}}, 1e-4)).isFalse();
    assertThat(Scores.agree(expected, new float[][] {{1, 100}, {-50}}, 1e-4)).isFalse();
    double[][] infinite = {{Double.POSITIVE_INFINITY}};
    assertThat(Scores.agree(infinite, new float[][] {{Float.POSITIVE_INFINITY}}, 1e-4)).isFalse();
    double[][] nan = {{Double.NaN}};
    assertThat(Scores.agree(nan, new float[][] {{Float.NaN}}, 1e-4)).isFalse();
  }

  @Test
  void softmaxSumsToOneAlsoForLargeScores() {
    double[] row = Scores.softmax(new double[][] {{1000, 1001, 999}})[0];
    assertThat(row[0] + row[1] + row[2]).isCloseTo(1, within(1e-12));
    assertThat(row[1]).isCloseTo(0.6652, within(1e-4));
  }

  @Test
  void theLargestScoreNamesTheClass() {
    int[] found = Scores.largest(new double[][] {{1, 3, 2}, {5, 5, 0}, {-3, -2, -1}});
    assertThat(found).containsExactly(1, 0, 2);
  }

  @Test
  void tensorsAndRowsAreTheSame() {
    float[][] rows = {{1, 2, 3}, {4, 5, 6}};
    assertThat(Scores.rows(Scores.tensor(rows))).isDeepEqualTo(rows);
    assertThat(Scores.hasShape(Scores.tensor(rows), 2, 3)).isTrue();
    assertThat(Scores.hasShape(Scores.tensor(rows), 3, 2)).isFalse();
    assertThatThrownBy(() -> Scores.rows(Tensor.ofFloats(new float[] {1}, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
