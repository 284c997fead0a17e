package io.gradus.datasets.split;

import java.util.BitSet;

/**
 * Rows to learn from and rows to test on: every row in exactly one of the two.
 *
 * @param rows number of rows that were split
 * @param train row numbers from 0
 * @param test row numbers from 0
 */
public record Split(int rows, int[] train, int[] test) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if a row is out of range, in both or twice, or left out
   */
  public Split {
    train = train.clone();
    test = test.clone();
    if (train.length == 0 || test.length == 0) {
      throw new IllegalArgumentException("A split needs training rows and test rows");
    }
    BitSet seen = new BitSet(rows);
    check(rows, train, seen);
    check(rows, test, seen);
    if (seen.cardinality() != rows) {
      throw new IllegalArgumentException(
          "Row " + seen.nextClearBit(0) + " is neither a training nor a test row");
    }
  }

  static void check(int rows, int[] part, BitSet seen) {
    for (int row : part) {
      if (row < 0 || row >= rows) {
        throw new IllegalArgumentException("Row " + row + " is not among 0 to " + (rows - 1));
      }
      if (seen.get(row)) {
        throw new IllegalArgumentException("Row " + row + " appears twice");
      }
      seen.set(row);
    }
  }

  @Override
  public int[] train() {
    return train.clone();
  }

  @Override
  public int[] test() {
    return test.clone();
  }
}
