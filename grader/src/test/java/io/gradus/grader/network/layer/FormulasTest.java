package io.gradus.grader.network.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.network.Outcome;
import io.gradus.grader.network.ShapeCode;
import io.gradus.grader.network.Size;
import io.gradus.grader.network.TensorShape;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The formulas of single layers; whole networks are compared with DJL elsewhere. */
class FormulasTest {
  private static List<Size> sizes(long... numbers) {
    return Arrays.stream(numbers).mapToObj(Size::of).toList();
  }

  private static TensorShape batchOf(long... numbers) {
    Size[] all = new Size[numbers.length + 1];
    all[0] = Size.BATCH;
    for (int i = 0; i < numbers.length; i++) {
      all[i + 1] = Size.of(numbers[i]);
    }
    return TensorShape.of(all);
  }

  private static Window window(long kernel, long stride, long padding, long dilation, boolean up) {
    return new Window(
        Collections.nCopies(2, Size.of(kernel)),
        Collections.nCopies(2, Size.of(stride)),
        Collections.nCopies(2, Size.of(padding)),
        Collections.nCopies(2, Size.of(dilation)),
        up);
  }

  private static Convolution convolution(long filters, Window window) {
    return new Convolution(2, Size.of(filters), window, Size.ONE, Optional.of(true));
  }

  @Test
  void theChainOfTheCourse() {
    TensorShape shape = batchOf(3, 64, 64);
    StringBuilder heights = new StringBuilder("64");
    for (int i = 0; i < 3; i++) {
      shape = convolution(50, window(3, 1, 0, 1, false)).apply(List.of(shape)).outputs().get(0);
      heights.append(' ').append(shape.get(2));
      shape =
          new Pooling("max", 2, window(2, 2, 0, 1, false)).apply(List.of(shape)).outputs().get(0);
      heights.append(' ').append(shape.get(2));
    }

    assertThat(heights).hasToString("64 62 31 29 14 12 6");
  }

  @Test
  void dilationSpreadsAKernel() {
    Outcome outcome = convolution(4, window(3, 2, 1, 2, false)).apply(List.of(batchOf(3, 9, 9)));

    assertThat(outcome.outputs()).containsExactly(batchOf(4, 4, 4));
    assertThat(outcome.parameters()).isEqualTo(Size.of(4 * 3 * 9 + 4));
  }

  @Test
  void aWindowMayNotBeginBehindItsInput() {
    assertThat(
            new Pooling("max", 2, window(2, 2, 0, 1, true))
                .apply(List.of(batchOf(1, 5, 5)))
                .outputs())
        .containsExactly(batchOf(1, 3, 3));
    assertThat(
            new Pooling("max", 2, window(1, 3, 0, 1, true))
                .apply(List.of(batchOf(1, 5, 5)))
                .outputs())
        .containsExactly(batchOf(1, 2, 2));
  }

  @Test
  void arithmeticShowsTheNumbers() {
    assertThat(convolution(50, window(3, 1, 0, 1, false)).arithmetic(List.of(batchOf(3, 64, 64))))
        .containsExactly(
            "height: 64 - 3 + 1 = 62",
            "width: 64 - 3 + 1 = 62",
            "parameters: 50 · 3 · 3 · 3 + 50 = 1,400");
    assertThat(
            new Pooling("max", 2, window(3, 2, 1, 1, false))
                .arithmetic(List.of(batchOf(1, 28, 28))))
        .contains("height: ⌊(28 + 2·1 - 3)/2⌋ + 1 = 14");
    assertThat(new Dense(Size.of(10), Optional.of(true)).arithmetic(List.of(batchOf(4))))
        .containsExactly("parameters: 4 · 10 + 10 = 50");
    assertThat(convolution(1, window(3, 1, 0, 2, false)).arithmetic(List.of(batchOf(1, 9, 9))))
        .contains("height: 9 - 2·(3 - 1) - 1 + 1 = 5");
  }

  @Test
  void recurrentLayersCountGatesAndBothBiases() {
    Recurrent lstm =
        new Recurrent(
            "LSTM",
            4,
            Size.of(6),
            Size.of(2),
            Optional.of(true),
            Optional.of(true),
            Optional.of(true),
            Optional.of(true));

    Outcome outcome = lstm.apply(List.of(batchOf(5, 3)));

    long first = 2L * (4 * 6 * 3 + 4 * 6 * 6 + 2 * 4 * 6);
    long second = 2L * (4 * 6 * 12 + 4 * 6 * 6 + 2 * 4 * 6);
    assertThat(outcome.parameters()).isEqualTo(Size.of(first + second));
    assertThat(outcome.outputs())
        .containsExactly(batchOf(5, 12), TensorShape.of(Size.of(4), Size.BATCH, Size.of(6)));
  }

  @Test
  void normsCountWhatIsLearntAndWhatIsNot() {
    Outcome batch =
        new BatchNormalization("BatchNorm", Size.ONE, Optional.of(true), Optional.of(false))
            .apply(List.of(batchOf(89)));
    Outcome layer =
        new LayerNormalization(Optional.empty(), Optional.of(true), Optional.of(true))
            .apply(List.of(batchOf(6, 5, 4)));

    assertThat(batch.parameters()).isEqualTo(Size.of(356));
    assertThat(batch.trainable()).isEqualTo(Size.of(89));
    assertThat(layer.parameters()).isEqualTo(Size.of(240));
  }

  @Test
  void anUnknownSettingIsNeverADefault() {
    Outcome dense = new Dense(Size.of(10), Optional.empty()).apply(List.of(batchOf(4)));
    Outcome strided =
        new Convolution(
                2,
                Size.of(4),
                new Window(
                    sizes(3, 3),
                    List.of(Size.symbol("s"), Size.ONE),
                    sizes(0, 0),
                    sizes(1, 1),
                    false),
                Size.ONE,
                Optional.of(true))
            .apply(List.of(batchOf(1, 8, 8)));

    assertThat(dense.parameters().isKnown()).isFalse();
    assertThat(strided.outputs().get(0).get(2).isKnown()).isFalse();
    assertThat(strided.outputs().get(0).get(3)).isEqualTo(Size.of(6));
  }

  @Test
  void silenceWhereANumberIsUnknown() {
    TensorShape unknownHeight =
        TensorShape.of(Size.BATCH, Size.ONE, Size.symbol("h"), Size.symbol("w"));

    assertThat(convolution(4, window(9, 1, 0, 1, false)).apply(List.of(unknownHeight)).fault())
        .isEmpty();
    assertThat(
            convolution(4, window(9, 1, 0, 1, false))
                .apply(List.of(batchOf(1, 8, 8)))
                .fault()
                .map(fault -> fault.code()))
        .contains(ShapeCode.KERNEL_TOO_LARGE);
  }
}
