package episode2.load_inspect;

import io.gradus.datasets.read.Penguin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Exercise 2.02: a table from a file. */
public interface Contract {
  /**
   * Reads a table.
   *
   * @param csv a file as the course's {@code penguins.csv}: a line with the names of the columns,
   *     then one line per penguin, seven fields with commas between them, empty where there is no
   *     value
   * @return the penguins in the file's order; a missing measurement is {@link Float#NaN}, a missing
   *     sex is empty
   * @throws IOException if the file can't be read
   */
  List<Penguin> load(Path csv) throws IOException;
}
