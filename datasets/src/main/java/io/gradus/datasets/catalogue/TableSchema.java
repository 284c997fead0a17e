package io.gradus.datasets.catalogue;

import java.util.List;

/**
 * What a comma-separated file holds.
 *
 * @param rows number of rows, without the header
 * @param missing what stands in a field that was not measured; empty for an empty field
 * @param columns the columns in the canonical file's order
 */
public record TableSchema(int rows, String missing, List<Column> columns) {
  /** Checks that there are rows and columns, and that no two columns share a name. */
  public TableSchema {
    Require.that(rows > 0, "rows: a positive number expected, found " + rows);
    Require.notEmpty("columns", columns);
    columns = List.copyOf(columns);
    Require.unique("columns", columns.stream().map(Column::name).toList());
  }

  /**
   * A column by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No column " + name));
  }
}
