package io.gradus.exercises.kit.prepare;

/** Checks of tables of numbers, {@code (N, columns)}. */
final class Table {
  private Table() {}

  /**
   * The number of columns.
   *
   * @param what the table's name in a sentence, such as {@code training rows}
   * @throws IllegalArgumentException if there are no rows or columns, rows differ in length, or a
   *     value is not finite
   */
  static int columns(String what, float[][] rows) {
    if (rows.length == 0) {
      throw new IllegalArgumentException("There are no " + what + "; give at least one row.");
    }
    int columns = rows[0].length;
    if (columns == 0) {
      throw new IllegalArgumentException("The " + what + " have no columns; give at least one.");
    }
    check(what, rows, columns);
    return columns;
  }

  /**
   * Checks that every row has this many values, all finite.
   *
   * @throws IllegalArgumentException naming row and column, both from 0
   */
  static void check(String what, float[][] rows, int columns) {
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns) {
        throw new IllegalArgumentException(
            "Row %d of the %s has %d values, expected are %d; give every row the same columns."
                .formatted(row, what, rows[row].length, columns));
      }
      for (int column = 0; column < columns; column++) {
        float value = rows[row][column];
        if (!Float.isFinite(value)) {
          throw new IllegalArgumentException(
              "Row %d, column %d of the %s is %s; leave out or fill in rows with gaps first."
                  .formatted(row, column, what, value));
        }
      }
    }
  }
}
