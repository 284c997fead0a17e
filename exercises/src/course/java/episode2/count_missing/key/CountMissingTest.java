package episode2.count_missing.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.count_missing.View;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.PenguinTables;
import io.gradus.exercises.judging.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables with gaps that are drawn for this grading, so that no count can be known by heart. */
class CountMissingTest {
  private final View view;
  private final Judge judge;

  CountMissingTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/measurements", hint = 1)
  @DisplayName("counts the missing measurements of each column by itself")
  void countsMeasurements() {
    RandomGenerator random = judge.random("measurements");
    for (int draw = 0; draw < 3; draw++) {
      List<Penguin> table = PenguinTables.complete(random, 60 + random.nextInt(60));
      // Each column lacks more than the one before, so that no two counts are alike.
      for (int j = 0; j < PenguinTables.MEASUREMENTS; j++) {
        int gaps = 1 + 4 * j + random.nextInt(4);
        for (int i = 0; i < gaps; i++) {
          PenguinTables.takeOut(table, random.nextInt(j % 2 == 0 ? 30 : table.size()), j);
        }
      }
      Map<String, Integer> found = view.missing(table);
      for (int j = 0; j < PenguinTables.MEASUREMENTS; j++) {
        String column = PenguinRows.FEATURES.get(j);
        expectCount(column, gaps(table, j), table.size(), found);
      }
    }
  }

  private static int gaps(List<Penguin> table, int measurement) {
    return (int) table.stream().filter(one -> Float.isNaN(one.measurements()[measurement])).count();
  }

  private static void expectCount(
      String column, int expected, int rows, Map<String, Integer> found) {
    Optional<Integer> count = Optional.ofNullable(found.get(column));
    expect(
        count.isPresent(),
        () ->
            "The result has no entry for %s; it has %s. List every column under its name in the file."
                .formatted(column, found.isEmpty() ? "none at all" : found.keySet()));
    int counted = count.orElseThrow();
    expect(
        counted != 0 || expected == 0,
        () ->
            "Of %d rows, %d lack %s, and missing counts none. NaN is not equal to NaN: ask"
                    .formatted(rows, expected, column)
                + " Float.isNaN.");
    expect(
        counted != rows - expected || expected * 2 == rows,
        () ->
            "Of %d rows, %d lack %s, and missing counts %d: those that have it."
                .formatted(rows, expected, column, counted));
    expect(
        counted == expected,
        () ->
            "Of %d rows, %d lack %s, and missing counts %d. Each column is counted by itself."
                .formatted(rows, expected, column, counted));
  }

  @Test
  @Points(value = 1, finding = "test/columns", hint = 2)
  @DisplayName("lists all seven columns: the sex, and those without gaps")
  void listsEveryColumn() {
    RandomGenerator random = judge.random("columns");
    List<Penguin> whole = PenguinTables.complete(random, 5 + random.nextInt(20));
    List<Penguin> table = PenguinTables.complete(random, 40 + random.nextInt(40));
    for (int i = 0; i < 12; i++) {
      PenguinTables.takeOutSex(table, random.nextInt(table.size()));
    }
    int sexes = (int) table.stream().filter(one -> one.sex().isEmpty()).count();
    Map<String, Integer> found = view.missing(table);
    Map<String, Integer> none = view.missing(whole);
    List<String> columns = new ArrayList<>(PenguinRows.FEATURES);
    columns.addAll(List.of("species", "island"));
    for (String column : columns) {
      expectCount(column, 0, table.size(), found);
      expectCount(column, 0, whole.size(), none);
    }
    expect(
        found.getOrDefault("sex", -1) == sexes,
        () ->
            "Of %d rows, %d lack the sex, and missing says %s. A sex is missing where the Optional is"
                    .formatted(table.size(), sexes, found.getOrDefault("sex", 0))
                + " empty.");
    expectCount("sex", 0, whole.size(), none);
    expect(
        found.size() == columns.size() + 1,
        () ->
            "The table has seven columns, and the result has the entries %s."
                .formatted(found.keySet()));
  }
}
