package episode2.select_columns.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.select_columns.View;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.PenguinTables;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that are drawn for this grading, with a gap or two, which selecting leaves as they are. */
class SelectColumnsTest {
  private static final int COLUMNS = PenguinTables.MEASUREMENTS;

  private final View view;
  private final Judge judge;

  SelectColumnsTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private List<Penguin> table(String purpose) {
    RandomGenerator random = judge.random(purpose);
    List<Penguin> table = PenguinTables.complete(random, 20 + random.nextInt(60));
    PenguinTables.takeOut(table, 7 + random.nextInt(10), random.nextInt(COLUMNS));
    PenguinTables.takeOutSex(table, random.nextInt(table.size()));
    return table;
  }

  @Test
  @Points(value = 1, finding = "test/inputs", hint = 1)
  @DisplayName("takes the four measurements, in order, and nothing else")
  void takesTheMeasurements() {
    List<Penguin> table = table("inputs");
    float[][] found = view.inputs(table);
    expect(
        found.length == table.size(),
        () -> "%d rows went in, %d came out.".formatted(table.size(), found.length));
    for (int i = 0; i < found.length; i++) {
      int row = i;
      expect(
          found[i].length == COLUMNS,
          () ->
              "Row %d of the inputs has %d columns; %s"
                  .formatted(
                      row,
                      found[row].length,
                      found[row].length > COLUMNS
                          ? "only the four measurements belong there. With the species among them,"
                              + " the network would be told the answer."
                          : "all four measurements belong there."));
    }
    for (int j = 0; j < COLUMNS; j++) {
      expectColumn(table, found, j);
    }
  }

  private static void expectColumn(List<Penguin> table, float[][] found, int column) {
    if (isColumn(table, column, found, column)) {
      return;
    }
    String place = "Column %d of the inputs".formatted(column);
    String wanted = PenguinRows.FEATURES.get(column);
    int other =
        IntStream.range(0, COLUMNS)
            .filter(candidate -> isColumn(table, candidate, found, column))
            .findFirst()
            .orElse(-1);
    if (other >= 0) {
      fail(
          "%s holds %s, where %s belongs. The order is %s."
              .formatted(
                  place, PenguinRows.FEATURES.get(other), wanted, inWords(PenguinRows.FEATURES)));
    }
    if (tells(table, found, column)) {
      fail(
          "%s holds one number for each species: the answer is among the inputs. Put %s there."
              .formatted(place, wanted));
    }
    int row =
        IntStream.range(0, found.length)
            .filter(i -> Float.compare(value(table, i, column), found[i][column]) != 0)
            .findFirst()
            .orElseThrow();
    fail(
        "%s should hold %s as it stands in the rows; in row %d this is %s, and you have %s."
            .formatted(place, wanted, row, value(table, row, column), found[row][column]));
  }

  private static String inWords(List<String> names) {
    return String.join(", ", names);
  }

  private static boolean isColumn(List<Penguin> table, int measurement, float[][] found, int at) {
    return IntStream.range(0, found.length)
        .allMatch(i -> Float.compare(value(table, i, measurement), found[i][at]) == 0);
  }

  private static float value(List<Penguin> table, int row, int measurement) {
    return table.get(row).measurements()[measurement];
  }

  /** Whether equal numbers mean equal species, and the other way round. */
  private static boolean tells(List<Penguin> table, float[][] found, int column) {
    for (int i = 0; i < found.length; i++) {
      for (int k = 0; k < i; k++) {
        boolean sameSpecies = table.get(i).species().equals(table.get(k).species());
        if (sameSpecies != (Float.compare(found[i][column], found[k][column]) == 0)) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  @Points(value = 1, finding = "test/target", hint = 2)
  @DisplayName("takes the species as target, row by row")
  void takesTheSpecies() {
    List<Penguin> table = table("target");
    String[] expected = table.stream().map(Penguin::species).toArray(String[]::new);
    String[] found = view.target(table);
    if (Arrays.equals(expected, found)) {
      return;
    }
    expect(
        found.length == expected.length,
        () -> "%d rows went in, %d targets came out.".formatted(expected.length, found.length));
    String[] islands = table.stream().map(Penguin::island).toArray(String[]::new);
    if (Arrays.equals(islands, found)) {
      fail("The target is the island. The question is which species a penguin is of.");
    }
    int row =
        IntStream.range(0, expected.length)
            .filter(i -> !expected[i].equals(found[i]))
            .findFirst()
            .orElseThrow();
    fail(
        "Row %d is of the species %s, and its target is \"%s\"."
            .formatted(row, expected[row], found[row]));
  }
}
