package io.gradus.exercises.kit;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.resolve.StandIn;
import io.gradus.datasets.split.Split;
import io.gradus.datasets.split.SplitIndex;
import java.util.List;

/**
 * The penguins as arrays, split as in the course: 273 rows to learn from, 69 to test on.
 *
 * <p>Columns are bill length, bill depth, flipper length (mm) and body mass (g); classes are 0
 * (Adelie), 1 (Chinstrap) and 2 (Gentoo).
 *
 * @param trainX training rows {@code (273, 4)}
 * @param trainY their classes
 * @param testX test rows {@code (69, 4)}
 * @param testY their classes
 * @param source what the rows are, for people: the real data, or a stand-in
 */
public record Penguins(
    float[][] trainX, int[] trainY, float[][] testX, int[] testY, String source) {

  /**
   * The penguins without those that lack a measurement: the real ones where they are on this
   * machine or can be fetched, else a stand-in, which {@link #source()} says.
   */
  public static Penguins load() {
    Datasets.Penguins found = found();
    return of(found.rows(), found.source().describe());
  }

  /**
   * The whole table, gaps included.
   *
   * @param penguins in the order of the file
   * @param source what the rows are, for people: the real data, or a stand-in
   * @param standIn whether they are generated
   */
  public record Table(List<Penguin> penguins, String source, boolean standIn) {
    public Table {
      penguins = List.copyOf(penguins);
    }
  }

  /** All rows as they stand in the file, before anything is left out. */
  public static Table table() {
    Datasets.Penguins found = found();
    return new Table(
        found.rows().rows(), found.source().describe(), found.source() instanceof StandIn);
  }

  private static Datasets.Penguins found() {
    return Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
  }

  static Penguins of(PenguinRows all, String source) {
    PenguinRows rows = all.complete();
    Split split = SplitIndex.bundled("penguins").split();
    PenguinRows train = rows.select(split.train());
    PenguinRows test = rows.select(split.test());
    return new Penguins(
        train.measurements(), train.classes(), test.measurements(), test.classes(), source);
  }
}
