package io.gradus.datasets.split;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * Draws a split in which every class has the same share of the test rows, to within one row. The
 * number of test rows is rounded up and shared out among the classes by largest remainder, as
 * scikit-learn does; which rows it takes is the random source's choice.
 */
public final class StratifiedSplit {
  private StratifiedSplit() {}

  /**
   * Draws a split.
   *
   * @param classes the class of each row
   * @param testShare share of the rows to test on, above 0 and below 1
   * @param random decides which rows; the same source gives the same split
   * @throws IllegalArgumentException if a class has fewer than two rows, or a part would be smaller
   *     than the number of classes
   */
  public static Split draw(int[] classes, double testShare, RandomGenerator random) {
    int wanted = ShuffledSplit.testRows(classes.length, testShare);
    Map<Integer, List<Integer>> byClass = new TreeMap<>();
    for (int row = 0; row < classes.length; row++) {
      byClass.computeIfAbsent(classes[row], c -> new ArrayList<>()).add(row);
    }
    byClass.forEach(
        (c, rows) -> {
          if (rows.size() < 2) {
            throw new IllegalArgumentException("Class " + c + " has one row; two are needed");
          }
        });
    if (wanted < byClass.size() || classes.length - wanted < byClass.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%d test rows of %d leave a part without room for %d classes",
              wanted, classes.length, byClass.size()));
    }
    int[] quota = quotas(byClass.values().stream().mapToInt(List::size).toArray(), wanted);
    int[] train = new int[classes.length - wanted];
    int[] test = new int[wanted];
    int trained = 0;
    int tested = 0;
    int c = 0;
    for (List<Integer> rows : byClass.values()) {
      int[] shuffled =
          ShuffledSplit.shuffle(rows.stream().mapToInt(Integer::intValue).toArray(), random);
      System.arraycopy(shuffled, 0, test, tested, quota[c]);
      System.arraycopy(shuffled, quota[c], train, trained, shuffled.length - quota[c]);
      tested += quota[c];
      trained += shuffled.length - quota[c];
      c++;
    }
    return new Split(
        classes.length, ShuffledSplit.shuffle(train, random), ShuffledSplit.shuffle(test, random));
  }

  /** Shares out {@code wanted} in proportion to the sizes: whole parts, then largest remainders. */
  private static int[] quotas(int[] sizes, int wanted) {
    long total = Arrays.stream(sizes).asLongStream().sum();
    int[] quota = new int[sizes.length];
    List<Integer> order = new ArrayList<>();
    int given = 0;
    for (int c = 0; c < sizes.length; c++) {
      quota[c] = (int) ((long) sizes[c] * wanted / total);
      given += quota[c];
      order.add(c);
    }
    order.sort(Comparator.comparingLong(c -> -((long) sizes[c] * wanted % total)));
    for (int i = 0; given < wanted; i++, given++) {
      quota[order.get(i)]++;
    }
    return quota;
  }
}
