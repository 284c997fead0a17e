package io.gradus.datasets.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
  @ParameterizedTest
  @CsvSource({"10, 5", "11, 5", "342, 10", "3, 3", "2, 2"})
  void everyRowIsTestedOnce(int rows, int folds) {
    List<Split> splits = Folds.draw(rows, folds, new Random(1));
    assertThat(splits).hasSize(folds);
    int[] tested = splits.stream().flatMapToInt(split -> IntStream.of(split.test())).toArray();
    assertThat(tested).hasSize(rows).doesNotHaveDuplicates();
    assertThat(splits)
        .allSatisfy(
            split -> assertThat(split.test().length).isBetween(rows / folds, rows / folds + 1));
  }

  @Test
  void stratifiedFoldsHaveTheSameClasses() {
    int[] classes = IntStream.range(0, 342).map(i -> i < 151 ? 0 : i < 219 ? 1 : 2).toArray();
    List<Split> splits = Folds.stratified(classes, 5, new Random(3));
    int[] tested = splits.stream().flatMapToInt(split -> IntStream.of(split.test())).toArray();
    assertThat(tested).hasSize(342).doesNotHaveDuplicates();
    for (Split split : splits) {
      int[] counts = new int[3];
      Arrays.stream(split.test()).forEach(row -> counts[classes[row]]++);
      assertThat(counts[0]).isBetween(30, 31);
      assertThat(counts[1]).isBetween(13, 14);
      assertThat(counts[2]).isBetween(24, 25);
      assertThat(split.test().length).isBetween(68, 69);
    }
  }

  @Test
  void theSameSourceDrawsTheSame() {
    for (Split[] pair :
        new Split[][] {
          {Folds.draw(50, 5, new Random(7)).get(2), Folds.draw(50, 5, new Random(7)).get(2)},
          {ShuffledSplit.draw(50, 0.2, new Random(7)), ShuffledSplit.draw(50, 0.2, new Random(7))}
        }) {
      assertThat(pair[0].test()).containsExactly(pair[1].test());
    }
    assertThat(ShuffledSplit.draw(50, 0.2, new Random(8)).test())
        .isNotEqualTo(ShuffledSplit.draw(50, 0.2, new Random(7)).test());
  }

  @Test
  void aShuffledSplitRoundsTheTestRowsUp() {
    Split split = ShuffledSplit.draw(342, 0.2, new Random(0));
    assertThat(split.test()).hasSize(69);
    assertThat(split.train()).hasSize(273);
    assertThat(split.train()).isNotEqualTo(Arrays.stream(split.train()).sorted().toArray());
  }

  @Test
  void saysWhyNoFoldsCanBeMade() {
    Random random = new Random(1);
    assertThatThrownBy(() -> Folds.draw(3, 4, random)).hasMessageStartingWith("4 folds of 3 rows");
    assertThatThrownBy(() -> Folds.draw(3, 1, random)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Folds.stratified(new int[] {0, 0, 0, 1}, 2, random))
        .hasMessageStartingWith("Class 1 has 1 rows for 2 folds");
    assertThatThrownBy(() -> ShuffledSplit.draw(1, 0.5, random)).hasMessageContaining("empty");
    assertThatThrownBy(() -> ShuffledSplit.draw(0, 0.5, random)).hasMessageContaining("empty");
    assertThatThrownBy(() -> ShuffledSplit.draw(9, 1, random)).hasMessageContaining("below 1");
  }
}
