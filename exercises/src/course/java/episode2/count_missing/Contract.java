package episode2.count_missing;

import io.gradus.datasets.read.Penguin;
import java.util.List;
import java.util.Map;

/** Exercise 2.03: where a table has gaps. */
public interface Contract {
  /**
   * Counts the missing values of each column.
   *
   * @param rows the table; {@link Float#NaN} and an empty sex are missing values
   * @return for each of the seven columns of the file, by its name there, how many rows lack it
   */
  Map<String, Integer> missing(List<Penguin> rows);
}
