package io.gradus.grader.curve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What learners read in place of DJL's names. */
class LayerNameTest {
  @ParameterizedTest
  @CsvSource({
    "02LambdaBlock, layer 2",
    "02ReLU, layer 2 (ReLU)",
    "01Linear_weight, layer 1 (Linear)",
    "04SequentialBlock_01Linear_weight, layer 4.1 (Linear)",
    "04SequentialBlock_11LambdaBlock, layer 4.11",
    "dense_kernel, dense_kernel",
    "100000000000Linear, 100000000000Linear",
    "'', ''"
  })
  void isSaidInWords(String name, String words) {
    assertThat(LayerName.inWords(name)).isEqualTo(words);
  }
}
