package io.gradus.datasets.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.StandInPenguins;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private static int[] rows(int... rows) {
    return rows;
  }

  /** How many rows of each class. */
  private static int[] counts(int[] classes, int[] rows) {
    int[] counts = new int[Arrays.stream(classes).max().orElseThrow() + 1];
    for (int row : rows) {
      counts[classes[row]]++;
    }
    return counts;
  }

  @Test
  void thePenguinsAreSplitAsInTheCourse() {
    SplitIndex index = SplitIndex.bundled("penguins");
    assertThat(index.drawn()).contains("scikit-learn 1.2.1", "random_state=0");
    assertThat(index.split().rows()).isEqualTo(342);
    // The stand-in has the real file's order of species, so this holds for either.
    int[] classes = StandInPenguins.generate().complete().classes();
    assertThat(counts(classes, index.split().train())).containsExactly(121, 54, 98);
    assertThat(counts(classes, index.split().test())).containsExactly(30, 14, 25);
  }

  @Test
  void theFirstTestRowsAreScikitLearns() {
    // Written down from scikit-learn's own output.
    assertThat(SplitIndex.bundled("penguins").split().test())
        .startsWith(44, 70, 102, 327, 208, 231, 35, 118, 240, 337);
  }

  @Test
  void aSplitCoversEveryRowOnce() {
    assertThat(new Split(3, rows(2, 0), rows(1)).train()).containsExactly(2, 0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Split(3, rows(0, 1), rows(1)))
        .withMessage("Row 1 appears twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Split(3, rows(0), rows(2)))
        .withMessage("Row 1 is neither a training nor a test row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Split(3, rows(0, 1), rows(3)))
        .withMessage("Row 3 is not among 0 to 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Split(3, rows(0, 1), rows(-1)))
        .withMessageContaining("Row -1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Split(2, rows(0, 1), rows()));
  }

  @Test
  void aSplitCannotBeChanged() {
    int[] train = rows(0, 1);
    Split split = new Split(3, train, rows(2));
    train[0] = 2;
    split.train()[0] = 2;
    assertThat(split.train()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dataset\":\"x\",\"drawn\":\"\",\"rows\":3,\"train\":[0,1],\"test\":[1]}",
        "{\"dataset\":\"x\",\"drawn\":\"\",\"rows\":3,\"train\":[0,1]}",
        "{\"dataset\":\"x\",\"drawn\":\"\",\"rows\":3,\"train\":[0,1],\"test\":[2.5]}",
        "[1]"
      })
  void anIndexFileThatIsNoSplitIsNamed(String json) {
    assertThatThrownBy(() -> SplitIndex.parse("x.json", json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("Split x.json: ");
  }

  @Test
  void namesADatasetWithoutASplit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SplitIndex.bundled("wine"))
        .withMessageContaining("'wine'");
  }

  @Test
  void aDrawKeepsTheSharesOfTheClasses() {
    PenguinRows rows = StandInPenguins.generate().complete();
    Split split = StratifiedSplit.draw(rows.classes(), 0.2, new Random(1));
    assertThat(counts(rows.classes(), split.test())).containsExactly(30, 14, 25);
    assertThat(split.train()).hasSize(273);
  }

  @Test
  void aDrawIsItsSeeds() {
    int[] classes = IntStream.range(0, 100).map(i -> i % 3).toArray();
    int[] one = StratifiedSplit.draw(classes, 0.25, new Random(1)).test();
    assertThat(StratifiedSplit.draw(classes, 0.25, new Random(1)).test()).containsExactly(one);
    assertThat(StratifiedSplit.draw(classes, 0.25, new Random(2)).test())
        .isNotEqualTo(one)
        .hasSize(25);
  }

  @Test
  void everyShareIsWithinOneRow() {
    Random random = new Random(7);
    for (int trial = 0; trial < 200; trial++) {
      int kinds = 2 + random.nextInt(4);
      int[] classes =
          IntStream.range(0, 20 + random.nextInt(200))
              .map(i -> i < 2 * kinds ? i % kinds : random.nextInt(kinds))
              .toArray();
      double share = 0.3 + 0.4 * random.nextDouble();
      Split split = StratifiedSplit.draw(classes, share, random);
      int[] all = counts(classes, IntStream.range(0, classes.length).toArray());
      int[] test = counts(classes, split.test());
      double exact = (double) split.test().length / classes.length;
      for (int c = 0; c < kinds; c++) {
        assertThat(Math.abs(test[c] - all[c] * exact)).isLessThan(1);
      }
    }
  }

  @Test
  void refusesWhatCannotBeStratified() {
    Random random = new Random(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedSplit.draw(rows(0, 0, 0, 1), 0.5, random))
        .withMessageContaining("Class 1 has one row");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StratifiedSplit.draw(rows(0, 0, 1, 1), 0.2, random))
        .withMessageContaining("1 test rows of 4");
    for (double share : new double[] {0, 1, -1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StratifiedSplit.draw(rows(0, 0, 1, 1), share, random));
    }
  }
}
