package io.gradus.datasets.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws the folds of a cross-validation: every row is a test row in exactly one of the splits. */
public final class Folds {
  private Folds() {}

  /**
   * Folds of equal size, to within one row.
   *
   * @param rows how many there are
   * @param folds 2 to {@code rows}
   * @param random decides which rows; the same source gives the same folds
   * @return one split per fold
   * @throws IllegalArgumentException if there are fewer than two folds, or fewer rows than folds
   */
  public static List<Split> draw(int rows, int folds, RandomGenerator random) {
    if (folds < 2 || folds > rows) {
      throw new IllegalArgumentException(
          "%d folds of %d rows: between 2 and as many as there are rows are possible."
              .formatted(folds, rows));
    }
    int[] order = ShuffledSplit.shuffle(IntStream.range(0, rows).toArray(), random);
    int[] fold = new int[rows];
    for (int i = 0; i < rows; i++) {
      fold[order[i]] = i % folds;
    }
    return splits(fold, folds);
  }

  /**
   * Folds in which every class has the same number of rows, to within one row; folds are of equal
   * size, to within one row.
   *
   * @param classes the class of each row
   * @param folds at least 2, at most the rows of the rarest class
   * @throws IllegalArgumentException if a class has fewer rows than there are folds
   */
  public static List<Split> stratified(int[] classes, int folds, RandomGenerator random) {
    if (folds < 2) {
      throw new IllegalArgumentException("At least 2 folds are needed, not " + folds + ".");
    }
    if (classes.length == 0) {
      throw new IllegalArgumentException("There are no rows to make folds of.");
    }
    Map<Integer, List<Integer>> byClass = new TreeMap<>();
    for (int row = 0; row < classes.length; row++) {
      byClass.computeIfAbsent(classes[row], c -> new ArrayList<>()).add(row);
    }
    int[] fold = new int[classes.length];
    int next = 0; // where one class ends the other begins, so that no fold gets all remainders
    for (Map.Entry<Integer, List<Integer>> entry : byClass.entrySet()) {
      List<Integer> rows = entry.getValue();
      if (rows.size() < folds) {
        throw new IllegalArgumentException(
            "Class %d has %d rows for %d folds; take fewer folds, or leave the class out."
                .formatted(entry.getKey(), rows.size(), folds));
      }
      int[] order =
          ShuffledSplit.shuffle(rows.stream().mapToInt(Integer::intValue).toArray(), random);
      for (int row : order) {
        fold[row] = next++ % folds;
      }
    }
    return splits(fold, folds);
  }

  private static List<Split> splits(int[] fold, int folds) {
    List<Split> splits = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      int tested = f;
      splits.add(
          new Split(
              fold.length,
              IntStream.range(0, fold.length).filter(row -> fold[row] != tested).toArray(),
              IntStream.range(0, fold.length).filter(row -> fold[row] == tested).toArray()));
    }
    return List.copyOf(splits);
  }
}
