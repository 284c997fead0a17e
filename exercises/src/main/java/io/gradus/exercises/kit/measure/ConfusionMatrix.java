package io.gradus.exercises.kit.measure;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What is taken for what: rows are true classes, columns predicted ones. A class that never occurs
 * keeps its row and column.
 */
public final class ConfusionMatrix {
  private final int[][] counts;
  private final List<String> names;

  private ConfusionMatrix(int[][] counts, List<String> names) {
    this.counts = counts;
    this.names = names;
  }

  /**
   * Counts pairs of true and predicted class.
   *
   * @param truth true classes, 0 to {@code names.size() - 1}
   * @param predicted predicted classes of the same rows
   * @param names the classes' names, at least one
   * @throws IllegalArgumentException if the lengths differ or a class has no name
   */
  public static ConfusionMatrix of(int[] truth, int[] predicted, List<String> names) {
    if (truth.length != predicted.length) {
      throw new IllegalArgumentException(
          "%d true classes and %d predicted ones; give one of each per row."
              .formatted(truth.length, predicted.length));
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("There are no classes; give their names in order.");
    }
    int[][] counts = new int[names.size()][names.size()];
    for (int i = 0; i < truth.length; i++) {
      counts[checked("true", truth[i], i, names)][checked("predicted", predicted[i], i, names)]++;
    }
    return new ConfusionMatrix(counts, List.copyOf(names));
  }

  /** As {@link #of(int[], int[], List)} with classes that are named 0, 1, 2, … */
  public static ConfusionMatrix of(int[] truth, int[] predicted, int classes) {
    return of(truth, predicted, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /**
   * A matrix that was counted already.
   *
   * @param counts {@code (classes, classes)}, rows by truth, none negative
   * @throws IllegalArgumentException if it is not square in the number of names
   */
  public static ConfusionMatrix ofCounts(int[][] counts, List<String> names) {
    if (counts.length == 0 || counts.length != names.size()) {
      throw new IllegalArgumentException(
          "%d rows of counts for %d class names; give one row per class."
              .formatted(counts.length, names.size()));
    }
    for (int[] row : counts) {
      if (row.length != counts.length || Arrays.stream(row).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException(
            "Row %s is not %d counts of 0 or more; give one column per class."
                .formatted(Arrays.toString(row), counts.length));
      }
    }
    return new ConfusionMatrix(copy(counts), List.copyOf(names));
  }

  private static int checked(String which, int label, int row, List<String> names) {
    if (label < 0 || label >= names.size()) {
      throw new IllegalArgumentException(
          "The %s class of row %d is %d, and classes are 0 to %d; give every class a name."
              .formatted(which, row, label, names.size() - 1));
    }
    return label;
  }

  /** Rows by truth, columns by prediction: {@code (classes, classes)}, copied. */
  public int[][] counts() {
    return copy(counts);
  }

  /** How often this true class was taken for that one. */
  public int count(int truth, int predicted) {
    return counts[truth][predicted];
  }

  /** The classes' names. */
  public List<String> names() {
    return names;
  }

  /** Rows that were counted. */
  public long rows() {
    return Arrays.stream(counts).flatMapToInt(Arrays::stream).asLongStream().sum();
  }

  /** Share of the rows that are right; undefined without rows. */
  public OptionalDouble accuracy() {
    long right = IntStream.range(0, counts.length).mapToLong(i -> counts[i][i]).sum();
    return ratio(right, rows());
  }

  /** Of the rows predicted to be this class, the share that are; undefined if there are none. */
  public OptionalDouble precision(int label) {
    return ratio(counts[label][label], Arrays.stream(counts).mapToLong(row -> row[label]).sum());
  }

  /** Of the rows of this class, the share that were found; undefined if there are none. */
  public OptionalDouble recall(int label) {
    return ratio(counts[label][label], Arrays.stream(counts[label]).asLongStream().sum());
  }

  /**
   * The harmonic mean of precision and recall, 2 TP / (2 TP + FP + FN); undefined if the class is
   * neither there nor predicted.
   */
  public OptionalDouble f1(int label) {
    long found = counts[label][label];
    long predicted = Arrays.stream(counts).mapToLong(row -> row[label]).sum();
    long there = Arrays.stream(counts[label]).asLongStream().sum();
    return ratio(2 * found, predicted + there);
  }

  /** The classes' mean precision, each class counting the same. */
  public OptionalDouble macroPrecision(Undefined undefined) {
    return mean(this::precision, undefined);
  }

  /** The classes' mean recall, each class counting the same. */
  public OptionalDouble macroRecall(Undefined undefined) {
    return mean(this::recall, undefined);
  }

  /** The classes' mean F1, each class counting the same. */
  public OptionalDouble macroF1(Undefined undefined) {
    return mean(this::f1, undefined);
  }

  private OptionalDouble mean(IntFunction<OptionalDouble> measure, Undefined undefined) {
    double sum = 0;
    int defined = 0;
    for (int i = 0; i < counts.length; i++) {
      OptionalDouble value = measure.apply(i);
      sum += value.orElse(0);
      defined += value.isPresent() ? 1 : 0;
    }
    int over = undefined == Undefined.AS_ZERO ? counts.length : defined;
    return over == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / over);
  }

  private static OptionalDouble ratio(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static int[][] copy(int[][] counts) {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /** The matrix as a table in text, rows by truth. */
  @Override
  public String toString() {
    int width = 6;
    for (String name : names) {
      width = Math.max(width, name.length() + 1);
    }
    StringBuilder text = new StringBuilder(("%" + width + "s").formatted(""));
    names.forEach(name -> text.append(' ').append(name));
    text.append("   (predicted)");
    for (int i = 0; i < counts.length; i++) {
      text.append(System.lineSeparator());
      text.append(("%-" + width + "s").formatted(names.get(i)));
      for (int j = 0; j < counts.length; j++) {
        text.append((" %" + names.get(j).length() + "d").formatted(counts[i][j]));
      }
    }
    return text.toString();
  }
}
