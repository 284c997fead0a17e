package io.gradus.exercises.kit.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gradus.datasets.split.Split;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrepareTest {
  private static final float[][] TRAIN = {{1, 5, 0.1f}, {3, 5, 0.1f}, {8, 5, 0.1f}};

  @Test
  void aStandardScalerGivesMeanZeroAndDeviationOne() {
    float[][] scaled = Scaler.standard().fit(TRAIN).apply(TRAIN);
    double sum = 0;
    double squares = 0;
    for (float[] row : scaled) {
      sum += row[0];
      squares += row[0] * row[0];
    }
    assertThat(sum).isCloseTo(0, within(1e-6));
    assertThat(squares / 3).isCloseTo(1, within(1e-6));
  }

  @Test
  void aMinMaxScalerGivesZeroAndOneAndGoesBeyondForOtherRows() {
    Scaler.Fitted fitted = Scaler.minMax().fit(TRAIN);
    assertThat(fitted.apply(TRAIN)[0]).containsExactly(0, 0, 0);
    assertThat(fitted.apply(TRAIN)[2]).containsExactly(1, 0, 0);
    assertThat(fitted.apply(new float[][] {{15, 9, 7}})[0]).containsExactly(2, 0, 0);
    assertThat(fitted.shift()[0]).isEqualTo(1);
    assertThat(fitted.divisor()).containsExactly(7, 0, 0);
  }

  @Test
  void aConstantColumnBecomesZeroAlsoWhereItsMeanIsRounded() {
    float[][] train = new float[7][1];
    for (float[] row : train) {
      row[0] = 0.1f;
    }
    assertThat(Scaler.standard().fit(train).divisor()).containsExactly(0);
    assertThat(Scaler.standard().fit(train).apply(new float[][] {{3}})[0]).containsExactly(0);
  }

  @Test
  void aScalerNamesRowAndColumnOfAGap() {
    float[][] gap = {{1, 2}, {3, Float.NaN}};
    for (Scaler scaler : List.of(Scaler.standard(), Scaler.minMax())) {
      assertThatThrownBy(() -> scaler.fit(gap))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Row 1, column 1 of the training rows is NaN");
      Scaler.Fitted fitted = scaler.fit(new float[][] {{1, 2}, {2, 3}});
      assertThatThrownBy(() -> fitted.apply(gap))
          .hasMessageStartingWith("Row 1, column 1 of the rows");
      assertThatThrownBy(() -> fitted.apply(new float[][] {{1}})).hasMessageContaining("1 values");
      assertThatThrownBy(() -> scaler.fit(new float[0][])).hasMessageContaining("no training rows");
    }
  }

  @Test
  void oneHotKeepsTheOrderOfItsClasses() {
    OneHot oneHot = OneHot.of("Gentoo", "Adelie");
    assertThat(oneHot.encode("Adelie")).containsExactly(0, 1);
    assertThat(oneHot.decode(new float[] {0.2f, 0.2f})).isEqualTo("Gentoo");
    assertThat(oneHot.decode(oneHot.encode("Adelie"))).isEqualTo("Adelie");
    assertThatThrownBy(() -> oneHot.encode(List.of("Adelie", "Emperor")))
        .hasMessageStartingWith("Row 1: 'Emperor' is none of the classes Gentoo, Adelie");
    assertThatThrownBy(() -> OneHot.of("a", "a")).hasMessageContaining("twice");
    assertThatThrownBy(() -> OneHot.of()).hasMessageContaining("no classes");
    assertThatThrownBy(() -> oneHot.decode(new float[] {1})).hasMessageContaining("1 values");
    assertThatThrownBy(() -> oneHot.decode(new float[] {1, Float.NaN})).hasMessageContaining("NaN");
  }

  @Test
  void byteCodesGoThereAndBack() {
    ByteCodes codes = ByteCodes.fit(List.of("no", "yes", "no", "maybe"));
    assertThat(codes.categories()).containsExactly("maybe", "no", "yes");
    assertThat(codes.encode(List.of("yes", "maybe"))).containsExactly(2, 0);
    assertThat(codes.decode((byte) 2)).isEqualTo("yes");
    assertThatThrownBy(() -> codes.encode(List.of("no", "never")))
        .hasMessageStartingWith("Row 1: 'never' is none");
    assertThatThrownBy(() -> codes.decode((byte) 3)).hasMessageContaining("codes are 0 to 2");
    assertThatThrownBy(() -> codes.decode((byte) -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ByteCodes.fit(List.of("a", "")))
        .hasMessageStartingWith("Row 1 has no");
  }

  @Test
  void oneByteHasRoomFor127Categories() {
    List<String> fit = IntStream.range(0, 127).mapToObj(i -> "c" + i).toList();
    assertThat(ByteCodes.fit(fit).categories()).hasSize(127);
    List<String> many = IntStream.range(0, 128).mapToObj(i -> "c" + i).toList();
    assertThatThrownBy(() -> ByteCodes.fit(many)).hasMessageContaining("128 categories");
  }

  @Test
  void takesTheRowsOfASplit() {
    Split split = Splits.shuffled(3, 0.3, 1);
    float[][] taken = Splits.take(TRAIN, split.test());
    assertThat(taken).hasDimensions(1, 3);
    assertThat(taken[0]).containsExactly(TRAIN[split.test()[0]]);
    taken[0][0] = -1;
    assertThat(TRAIN[split.test()[0]][0]).isPositive();
    assertThatThrownBy(() -> Splits.take(new int[2], new int[] {2})).hasMessageContaining("Row 2");
    assertThat(Splits.stratified(new int[] {0, 0, 1, 1}, 0.5, 4).test()).hasSize(2);
    assertThat(Splits.kFold(9, 3, 1)).hasSize(3);
    assertThat(Splits.stratifiedKFold(new int[] {0, 0, 1, 1}, 2, 1)).hasSize(2);
  }
}
