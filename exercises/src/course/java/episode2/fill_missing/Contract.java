package episode2.fill_missing;

import java.time.LocalDate;
import java.util.List;

/** Exercise 2.09: gaps filled with numbers, rows and codes. */
public interface Contract {
  /** What a gap in a column of numbers is filled with. */
  enum Strategy {
    MEAN,
    MEDIAN
  }

  /**
   * One day of a series.
   *
   * @param date the day
   * @param value what was measured, or {@link Float#NaN}
   */
  record Day(LocalDate date, float value) {}

  /**
   * Fills the gaps of a column.
   *
   * @param column the values to fill; a gap is {@link Float#NaN}
   * @param strategy what to fill with
   * @param fitOn the training rows' values, from which it is computed; with gaps, and at least one
   *     value
   * @return the column without gaps; what was no gap is unchanged
   */
  float[] impute(float[] column, Strategy strategy, float[] fitOn);

  /**
   * Inserts the days that a series leaves out.
   *
   * @param days in order, at least one, no day twice
   * @return every day from the first to the last; {@link Float#NaN} on those that are new
   */
  List<Day> insertMissingDays(List<Day> days);

  /**
   * The number of a category.
   *
   * @param value any text
   * @param known the categories of the training rows
   * @return its place in {@code known}; {@code known.size()} if it is not there
   */
  int code(String value, List<String> known);
}
