package episode2.select_columns;

import io.gradus.datasets.read.Penguin;
import java.util.List;

/** Exercise 2.07: what goes into the network, and what should come out. */
public interface Contract {
  /**
   * The inputs.
   *
   * @param rows the table
   * @return {@code (N, 4)}: bill length, bill depth, flipper length (mm), body mass (g), as they
   *     are
   */
  float[][] inputs(List<Penguin> rows);

  /**
   * The target.
   *
   * @param rows the table
   * @return the species of each row, {@code (N)}
   */
  String[] target(List<Penguin> rows);
}
