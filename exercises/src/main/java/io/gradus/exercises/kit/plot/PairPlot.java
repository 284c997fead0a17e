package io.gradus.exercises.kit.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Every measurement against every other, in a square grid of panels: row i, column j shows column j
 * of the table across and column i upwards; on the diagonal stands the density of each class.
 *
 * @param title above the picture; may be empty
 * @param axes one per column of the table, 2 to 8
 * @param rows the table, {@code (N, columns)}; a row with a NaN is left out of the panels that need
 *     it
 * @param classes what the colours stand for, 1 to 8
 * @param labels the class of each row, from 0
 */
public record PairPlot(
    String title, List<Axis> axes, double[][] rows, List<String> classes, int[] labels)
    implements Plot {
  private static final int MOST_COLUMNS = 8;

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if the parts do not fit together; the message says which
   */
  public PairPlot {
    axes = List.copyOf(axes);
    classes = Checks.names("classes", classes);
    if (axes.size() < 2 || axes.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "%d columns; a pair plot shows 2 to %d. Choose those that matter."
              .formatted(axes.size(), MOST_COLUMNS));
    }
    if (rows.length == 0 || rows.length != labels.length) {
      throw new IllegalArgumentException(
          "%d rows and %d classes of rows; give one of each per row, and at least one."
              .formatted(rows.length, labels.length));
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != axes.size()) {
        throw new IllegalArgumentException(
            "Row %d has %d values for %d columns.".formatted(i, rows[i].length, axes.size()));
      }
      if (labels[i] < 0 || labels[i] >= classes.size()) {
        throw new IllegalArgumentException(
            "Row %d is of class %d, and classes are 0 to %d; name every class."
                .formatted(i, labels[i], classes.size() - 1));
      }
    }
    rows = copy(rows);
    labels = labels.clone();
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** Panels in all: the columns' number squared. */
  public int panels() {
    return axes.size() * axes.size();
  }

  @Override
  public double[][] rows() {
    return copy(rows);
  }

  @Override
  public int[] labels() {
    return labels.clone();
  }
}
