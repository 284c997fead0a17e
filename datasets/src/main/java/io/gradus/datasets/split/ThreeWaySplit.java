package io.gradus.datasets.split;

import java.util.BitSet;

/**
 * Rows to learn from, rows to choose by, and rows to test on: every row in exactly one of the
 * three.
 *
 * @param rows number of rows that were split
 * @param train row numbers from 0
 * @param validation row numbers from 0
 * @param test row numbers from 0
 */
public record ThreeWaySplit(int rows, int[] train, int[] validation, int[] test) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if a part is empty, or a row is out of range, in two parts or
   *     twice, or left out
   */
  public ThreeWaySplit {
    train = train.clone();
    validation = validation.clone();
    test = test.clone();
    if (train.length == 0 || validation.length == 0 || test.length == 0) {
      throw new IllegalArgumentException("A split needs training, validation and test rows");
    }
    BitSet seen = new BitSet(rows);
    Split.check(rows, train, seen);
    Split.check(rows, validation, seen);
    Split.check(rows, test, seen);
    if (seen.cardinality() != rows) {
      throw new IllegalArgumentException("Row " + seen.nextClearBit(0) + " is in no part");
    }
  }

  @Override
  public int[] train() {
    return train.clone();
  }

  @Override
  public int[] validation() {
    return validation.clone();
  }

  @Override
  public int[] test() {
    return test.clone();
  }
}
