package io.gradus.exercises.kit.prepare;

import io.gradus.datasets.split.Folds;
import io.gradus.datasets.split.ShuffledSplit;
import io.gradus.datasets.split.Split;
import io.gradus.datasets.split.StratifiedSplit;
import java.util.List;
import java.util.Random;

/**
 * Draws the rows to learn from and the rows to test on. The same seed gives the same split on every
 * machine.
 */
public final class Splits {
  private Splits() {}

  /**
   * Shuffles the rows and takes a share of them to test on, rounded up.
   *
   * @param rows how many there are
   * @param testShare above 0 and below 1
   * @throws IllegalArgumentException if a part would be empty
   */
  public static Split shuffled(int rows, double testShare, long seed) {
    return ShuffledSplit.draw(rows, testShare, new Random(seed));
  }

  /**
   * As {@link #shuffled}, with the same share of every class in both parts, to within one row.
   *
   * @param classes the class of each row
   * @throws IllegalArgumentException if a class has one row only, or a part would be too small
   */
  public static Split stratified(int[] classes, double testShare, long seed) {
    return StratifiedSplit.draw(classes, testShare, new Random(seed));
  }

  /**
   * Shuffles the rows into folds of equal size, to within one row; each split tests on one fold and
   * learns from all others.
   *
   * @param rows how many there are
   * @param folds 2 to {@code rows}
   * @throws IllegalArgumentException if there are fewer rows than folds
   */
  public static List<Split> kFold(int rows, int folds, long seed) {
    return Folds.draw(rows, folds, new Random(seed));
  }

  /**
   * As {@link #kFold}, with every class spread over the folds evenly, to within one row.
   *
   * @param classes the class of each row
   * @throws IllegalArgumentException if a class has fewer rows than there are folds
   */
  public static List<Split> stratifiedKFold(int[] classes, int folds, long seed) {
    return Folds.stratified(classes, folds, new Random(seed));
  }

  /**
   * Some rows of a table.
   *
   * @param table {@code (N, columns)}
   * @param rows row numbers from 0, such as {@code split.train()}
   * @return {@code (rows, columns)}, copied
   */
  public static float[][] take(float[][] table, int[] rows) {
    float[][] taken = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = table[row(rows[i], table.length)].clone();
    }
    return taken;
  }

  /** Some of the values, as {@link #take(float[][], int[])}. */
  public static int[] take(int[] values, int[] rows) {
    int[] taken = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[row(rows[i], values.length)];
    }
    return taken;
  }

  /** Some of the values, as {@link #take(float[][], int[])}. */
  public static float[] take(float[] values, int[] rows) {
    float[] taken = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      taken[i] = values[row(rows[i], values.length)];
    }
    return taken;
  }

  private static int row(int row, int rows) {
    if (row < 0 || row >= rows) {
      throw new IllegalArgumentException(
          "Row %d was asked for, and there are %d; split the same rows that you take."
              .formatted(row, rows));
    }
    return row;
  }
}
