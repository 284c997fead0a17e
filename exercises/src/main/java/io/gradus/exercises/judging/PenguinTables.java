package io.gradus.exercises.judging;

import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Tables of penguins that nobody has ever measured, with gaps where a hidden test wants them: what
 * is done to a table is judged on these, for the public one can be known by heart.
 */
public final class PenguinTables {
  /** Columns that hold measurements. */
  public static final int MEASUREMENTS = PenguinRows.FEATURES.size();

  private static final List<String> ISLANDS = List.of("Biscoe", "Dream", "Torgersen");
  private static final List<String> SEXES = List.of("FEMALE", "MALE");

  /** Least and largest value of each measurement: about those of the real penguins, mm and g. */
  private static final int[][] RANGES = {{32, 60}, {13, 22}, {172, 231}, {2700, 6300}};

  private PenguinTables() {}

  /**
   * Penguins that lack nothing, of mixed species. Lengths have one decimal, masses are whole, and
   * no two columns of a row are equal.
   */
  public static List<Penguin> complete(RandomGenerator random, int rows) {
    List<Penguin> table = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      float[] values = new float[MEASUREMENTS];
      for (int j = 0; j < MEASUREMENTS; j++) {
        int least = RANGES[j][0];
        int tenths = 10 * least + random.nextInt(10 * (RANGES[j][1] - least));
        values[j] = j == MEASUREMENTS - 1 ? Math.floorDiv(tenths, 10) : tenths / 10f;
      }
      table.add(
          penguin(
              PenguinRows.SPECIES.get(random.nextInt(PenguinRows.SPECIES.size())),
              ISLANDS.get(random.nextInt(ISLANDS.size())),
              values,
              Optional.of(SEXES.get(random.nextInt(SEXES.size())))));
    }
    return table;
  }

  /** The table with one measurement of one row taken out. */
  public static void takeOut(List<Penguin> table, int row, int measurement) {
    Penguin one = table.get(row);
    float[] values = one.measurements();
    values[measurement] = Float.NaN;
    table.set(row, penguin(one.species(), one.island(), values, one.sex()));
  }

  /** The table with all measurements of one row taken out, and its sex. */
  public static void takeOutAll(List<Penguin> table, int row) {
    for (int j = 0; j < MEASUREMENTS; j++) {
      takeOut(table, row, j);
    }
    takeOutSex(table, row);
  }

  /** The table with the sex of one row taken out. */
  public static void takeOutSex(List<Penguin> table, int row) {
    Penguin one = table.get(row);
    table.set(row, penguin(one.species(), one.island(), one.measurements(), Optional.empty()));
  }

  private static Penguin penguin(
      String species, String island, float[] values, Optional<String> sex) {
    return new Penguin(species, island, values[0], values[1], values[2], values[3], sex);
  }
}
