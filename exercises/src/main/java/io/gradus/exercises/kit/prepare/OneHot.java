package io.gradus.exercises.kit.prepare;

import java.util.List;

/** One column per class: 1 in the column of the row's class, 0 in all others. */
public final class OneHot {
  private final Categories classes;

  private OneHot(Categories classes) {
    this.classes = classes;
  }

  /**
   * An encoding with these classes, in this order.
   *
   * @throws IllegalArgumentException if there is none, or two are the same
   */
  public static OneHot of(String... classes) {
    return of(List.of(classes));
  }

  /** As {@link #of(String...)}. */
  public static OneHot of(List<String> classes) {
    return new OneHot(new Categories(classes));
  }

  /** The classes in the order of their columns. */
  public List<String> classes() {
    return classes.names();
  }

  /**
   * The column of a class, from 0.
   *
   * @throws IllegalArgumentException if it is none of the classes
   */
  public int index(String name) {
    return classes.index(name);
  }

  /**
   * One value, {@code (classes)}.
   *
   * @throws IllegalArgumentException if it is none of the classes
   */
  public float[] encode(String value) {
    float[] row = new float[classes.names().size()];
    row[classes.index(value)] = 1;
    return row;
  }

  /**
   * All values, {@code (N, classes)}.
   *
   * @throws IllegalArgumentException if one is none of the classes; the message names its row
   */
  public float[][] encode(List<String> values) {
    float[][] rows = new float[values.size()][];
    for (int i = 0; i < rows.length; i++) {
      try {
        rows[i] = encode(values.get(i));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("Row " + i + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  /**
   * The class with the largest value, the first if several are equal: what a row of probabilities
   * or scores stands for.
   *
   * @param row {@code (classes)}
   * @throws IllegalArgumentException if it has another length, or a value is NaN
   */
  public String decode(float[] row) {
    if (row.length != classes.names().size()) {
      throw new IllegalArgumentException(
          "%d values for the %d classes %s; give one per class."
              .formatted(row.length, classes.names().size(), String.join(", ", classes.names())));
    }
    int largest = 0;
    for (int i = 0; i < row.length; i++) {
      if (Float.isNaN(row[i])) {
        throw new IllegalArgumentException(
            "The value of class " + classes.names().get(i) + " is NaN; none can be the largest.");
      }
      largest = row[i] > row[largest] ? i : largest;
    }
    return classes.names().get(largest);
  }
}
