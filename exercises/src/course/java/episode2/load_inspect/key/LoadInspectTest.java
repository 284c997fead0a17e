package episode2.load_inspect.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.load_inspect.View;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.PenguinTables;
import io.gradus.exercises.judging.Points;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables that are drawn for this grading go over as text, and have to come back as rows. */
class LoadInspectTest {
  private final View view;
  private final Judge judge;

  LoadInspectTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 1, finding = "test/rows", hint = 1)
  @DisplayName("reads every penguin, and only penguins")
  void readsEveryPenguin() {
    RandomGenerator random = judge.random("rows");
    for (int rows : new int[] {2, 3 + random.nextInt(8), 40 + random.nextInt(200)}) {
      List<Penguin> table = PenguinTables.complete(random, rows);
      List<Penguin> found = load(table);
      expectNoHeader(table, found);
      expect(
          found.size() == rows,
          () ->
              "The file has %d penguins, and load gives %d. Every line after the first is one row."
                  .formatted(rows, found.size()));
      for (int i = 0; i < rows; i++) {
        expectSame(i, table.get(i), found.get(i));
      }
    }
  }

  private List<Penguin> load(List<Penguin> table) {
    return view.load(new PenguinRows(table).toCsv());
  }

  /** Header and gaps are matters of tests of their own. */
  private static void expectNoHeader(List<Penguin> table, List<Penguin> found) {
    boolean header = !found.isEmpty() && found.get(0).species().equals("species");
    expect(
        !header,
        () ->
            "The file has %d penguins, and load gives %d rows: the first of them is the line with"
                    .formatted(table.size(), found.size())
                + " the names of the columns. Leave it out.");
  }

  private static void expectSame(int row, Penguin expected, Penguin found) {
    expect(
        expected.equals(found),
        () ->
            "Row %d of the file is %s; load makes %s of it."
                .formatted(row, shown(expected), shown(found)));
  }

  private static String shown(Penguin penguin) {
    return new PenguinRows(List.of(penguin)).toCsv().lines().skip(1).findFirst().orElse("");
  }

  @Test
  @Points(value = 1, finding = "test/gaps", hint = 2)
  @DisplayName("keeps gaps as gaps: NaN for a measurement, empty for the sex")
  void keepsGaps() {
    RandomGenerator random = judge.random("gaps");
    int rows = 30 + random.nextInt(60);
    List<Penguin> table = PenguinTables.complete(random, rows);
    for (int i = 2; i < rows; i++) {
      if (random.nextInt(3) == 0) {
        PenguinTables.takeOut(table, i, random.nextInt(PenguinTables.MEASUREMENTS));
      }
      if (random.nextInt(3) == 0) {
        PenguinTables.takeOutSex(table, i);
      }
    }
    PenguinTables.takeOutAll(table, 1);
    for (int j = 0; j < PenguinTables.MEASUREMENTS; j++) {
      PenguinTables.takeOut(table, 3 + j, j);
    }
    PenguinTables.takeOutSex(table, 0);
    List<Penguin> found = load(table);
    // Whether the header counts is asked above.
    int header = !found.isEmpty() && found.get(0).species().equals("species") ? 1 : 0;
    List<Penguin> penguins = found.subList(header, found.size());
    expect(
        penguins.size() == rows,
        () ->
            "The file has %d penguins, some with empty fields, and load gives %d. A row with gaps is"
                    .formatted(rows, penguins.size())
                + " a row: whether to leave it out is decided later, when it is known which columns"
                + " are needed.");
    for (int i = 0; i < rows; i++) {
      expectGaps(i, table.get(i), penguins.get(i));
    }
  }

  private static void expectGaps(int row, Penguin expected, Penguin found) {
    float[] measured = expected.measurements();
    float[] read = found.measurements();
    for (int j = 0; j < measured.length; j++) {
      String column = PenguinRows.FEATURES.get(j);
      if (Float.isNaN(measured[j]) && read[j] == 0) {
        fail(
            "Row %d has no %s in the file, and load reads 0: a penguin of size 0, which will pull"
                    .formatted(row, column)
                + " every mean down. Missing is Float.NaN.");
      }
      if (Float.isNaN(measured[j]) && !Float.isNaN(read[j])) {
        fail(
            "Row %d has no %s in the file, and load gives %s. Missing is Float.NaN."
                .formatted(row, column, read[j]));
      }
    }
    if (expected.sex().isEmpty() && found.sex().isPresent()) {
      fail(
          "Row %d has no sex in the file, and load gives \"%s\". Missing is Optional.empty(), so that"
                  .formatted(row, found.sex().get())
              + " it can't be taken for a third sex.");
    }
    expectSame(row, expected, found);
  }
}
