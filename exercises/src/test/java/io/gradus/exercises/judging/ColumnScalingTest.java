package io.gradus.exercises.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ColumnScalingTest {
  private static final float[][] ROWS = rows();

  /** Three columns in different units, the last one constant. */
  private static float[][] rows() {
    SplittableRandom random = new SplittableRandom(3);
    float[][] rows = new float[50][];
    Arrays.setAll(
        rows,
        i ->
            new float[] {
              (float) (4200 + 800 * random.nextGaussian()),
              (float) (0.02 + 0.001 * random.nextGaussian()),
              7
            });
    return rows;
  }

  /** Each column its own function, in float as learners compute. */
  private static float[][] mapped(DoubleUnaryOperator... columns) {
    return Arrays.stream(ROWS)
        .map(
            row -> {
              float[] out = new float[row.length];
              for (int j = 0; j < row.length; j++) {
                out[j] = (float) columns[j].applyAsDouble(row[j]);
              }
              return out;
            })
        .toArray(float[][]::new);
  }

  private static double mass(double x) {
    return ((float) x - 4200f) / 800f;
  }

  private static double depth(double x) {
    return ((float) x - 0.02f) / 0.001f;
  }

  private static double zero(double x) {
    return 0;
  }

  @Test
  void theScalingIsReadOffAndDoesTheSame() {
    float[][] scaled =
        mapped(ColumnScalingTest::mass, ColumnScalingTest::depth, ColumnScalingTest::zero);
    ColumnScaling scaling = ColumnScaling.between(ROWS, scaled).orElseThrow();
    assertThat(scaling.explains(ROWS, scaled)).isTrue();
    assertThat(scaling.explains(ROWS, scaling.apply(ROWS))).isTrue();
    assertThat(scaling.factor()[2]).isZero();
    float[][] longer = Arrays.copyOf(scaled, 49);
    assertThat(scaling.explains(ROWS, longer)).isFalse();
  }

  @Test
  void whatIsNoScalingOfColumnsIsNotExplained() {
    DoubleUnaryOperator falling = x -> -mass(x);
    DoubleUnaryOperator curved = x -> Math.log(x);
    DoubleUnaryOperator notANumber = x -> Double.NaN;
    DoubleUnaryOperator same = x -> 1;
    for (DoubleUnaryOperator wrong :
        new DoubleUnaryOperator[] {falling, curved, notANumber, same}) {
      assertThat(
              ColumnScaling.between(
                  ROWS, mapped(wrong, ColumnScalingTest::depth, ColumnScalingTest::zero)))
          .isEmpty();
    }
    float[][] swapped =
        mapped(ColumnScalingTest::mass, ColumnScalingTest::depth, ColumnScalingTest::zero);
    float[] first = swapped[0];
    swapped[0] = swapped[1];
    swapped[1] = first;
    assertThat(ColumnScaling.between(ROWS, swapped)).isEmpty();
    float[][] uneven =
        mapped(ColumnScalingTest::mass, ColumnScalingTest::depth, ColumnScalingTest::zero);
    uneven[17][2] = 0.5f;
    assertThat(ColumnScaling.between(ROWS, uneven)).isEmpty();
  }
}
