package io.gradus.grader.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TensorShapeTest {
  private static TensorShape shape(long... sizes) {
    Size[] all = new Size[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      all[i] = Size.of(sizes[i]);
    }
    return TensorShape.of(all);
  }

  @Test
  void openShapesKnowTheirLastAxes() {
    assertThat(TensorShape.UNKNOWN).hasToString("(…)");
    assertThat(TensorShape.UNKNOWN.withLast(Size.of(10))).hasToString("(…, 10)");
    assertThat(shape(2, 3).withLast(Size.of(10))).hasToString("(2, 10)");
    assertThat(TensorShape.endingIn(Size.of(3)).last("in")).isEqualTo(Size.of(3));
  }

  @Test
  void joiningKeepsWhatBothHave() {
    assertThat(shape(1, 3, 8).join(shape(1, 4, 8))).hasToString("(1, ?, 8)");
    assertThat(shape(3, 8).join(shape(1, 3, 8))).hasToString("(…, 3, 8)");
    assertThat(shape(3, 8).join(TensorShape.UNKNOWN)).isEqualTo(TensorShape.UNKNOWN);
  }

  @Test
  void differingIsSaidOnlyWhereItIsSure() {
    assertThat(shape(1, 3).surelyDiffersFrom(shape(1, 4))).isTrue();
    assertThat(shape(1, 3).surelyDiffersFrom(shape(1, 3, 1))).isTrue();
    assertThat(shape(1, 3).surelyDiffersFrom(TensorShape.of(Size.ONE, Size.unknown()))).isFalse();
    assertThat(shape(1, 3).surelyDiffersFrom(TensorShape.endingIn(Size.of(3)))).isFalse();
    assertThat(shape(1, 3).surelyDiffersFrom(TensorShape.endingIn(Size.of(4)))).isTrue();
  }
}
