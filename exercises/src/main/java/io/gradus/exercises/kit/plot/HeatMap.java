package io.gradus.exercises.kit.plot;

import java.util.Arrays;
import java.util.List;

/**
 * Counts in a grid, each cell coloured by its count and with the count in it.
 *
 * @param title above the picture; may be empty
 * @param rowTitle what the rows are, such as {@code True class}
 * @param columnTitle what the columns are, such as {@code Predicted class}
 * @param rows the rows' names, first at the top
 * @param columns the columns' names
 * @param counts {@code (rows, columns)}
 */
public record HeatMap(
    String title,
    String rowTitle,
    String columnTitle,
    List<String> rows,
    List<String> columns,
    int[][] counts)
    implements Plot {

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if a title is empty, there are no cells, or counts and names
   *     do not fit together
   */
  public HeatMap {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (rowTitle.isBlank() || columnTitle.isBlank()) {
      throw new IllegalArgumentException("Rows and columns need a title: say what they are.");
    }
    if (rows.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException("There are no cells; name at least one row and column.");
    }
    if (counts.length != rows.size()) {
      throw new IllegalArgumentException(
          "%d rows of counts and %d names; give one name per row."
              .formatted(counts.length, rows.size()));
    }
    for (int i = 0; i < counts.length; i++) {
      if (counts[i].length != columns.size()) {
        throw new IllegalArgumentException(
            "Row %d has %d counts and there are %d column names; give one name per column."
                .formatted(i, counts[i].length, columns.size()));
      }
    }
    counts = copy(counts);
  }

  private static int[][] copy(int[][] counts) {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  @Override
  public int[][] counts() {
    return copy(counts);
  }
}
