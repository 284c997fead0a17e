package io.gradus.datasets.split;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws a split without regard to classes. */
public final class ShuffledSplit {
  private ShuffledSplit() {}

  /**
   * Draws a split; the number of test rows is rounded up.
   *
   * @param rows how many there are
   * @param testShare share of the rows to test on, above 0 and below 1
   * @param random decides which rows; the same source gives the same split
   * @throws IllegalArgumentException if a part would be empty
   */
  public static Split draw(int rows, double testShare, RandomGenerator random) {
    int wanted = testRows(rows, testShare);
    int[] order = shuffle(IntStream.range(0, Math.max(0, rows)).toArray(), random);
    if (wanted < 1 || wanted >= rows) {
      throw new IllegalArgumentException(
          "%d test rows of %d leave a part empty; take another share or more rows."
              .formatted(wanted, rows));
    }
    return new Split(
        rows, Arrays.copyOfRange(order, wanted, rows), Arrays.copyOfRange(order, 0, wanted));
  }

  static int testRows(int rows, double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("Test share above 0 and below 1 expected: " + testShare);
    }
    return (int) Math.ceil(testShare * rows);
  }

  /** Puts the array in a random order (Fisher and Yates), and returns it. */
  static int[] shuffle(int[] rows, RandomGenerator random) {
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return rows;
  }
}
