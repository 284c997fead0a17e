package io.gradus.datasets.catalogue;

import java.util.List;

/**
 * A column of a table.
 *
 * @param name as in the file's header
 * @param type how a field is read
 * @param unit of a number, such as {@code mm}; empty for none
 * @param values what a category can be, in the order of its classes; empty for a number or a date
 * @param optional whether a field may be missing
 */
public record Column(String name, Type type, String unit, List<String> values, boolean optional) {

  /** How the fields of a column are read. */
  public enum Type {
    /** A finite decimal number. */
    NUMBER,
    /** A day, eight digits: year, month, day. */
    DATE,
    /** One of the column's values. */
    CATEGORY
  }

  /** Checks that a category has values and other types have none. */
  public Column {
    Require.text("name", name);
    values = List.copyOf(values);
    Require.that(
        values.isEmpty() == (type != Type.CATEGORY),
        "values: a category lists its values, a number or a date has none");
    Require.unique("values", values);
  }
}
