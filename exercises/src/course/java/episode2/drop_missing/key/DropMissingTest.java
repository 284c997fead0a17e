package episode2.drop_missing.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.drop_missing.Contract.Measured;
import episode2.drop_missing.View;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.PenguinTables;
import io.gradus.exercises.judging.Points;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables with gaps at places that are drawn for this grading. */
class DropMissingTest {
  private final View view;
  private final Judge judge;

  DropMissingTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 1, finding = "test/gaps", hint = 1)
  @DisplayName("leaves out the rows in which a measurement is missing, and no others")
  void leavesOutGaps() {
    RandomGenerator random = judge.random("gaps");
    for (int draw = 0; draw < 3; draw++) {
      List<Penguin> table = PenguinTables.complete(random, 30 + random.nextInt(60));
      for (int j = 0; j < PenguinTables.MEASUREMENTS; j++) {
        PenguinTables.takeOut(table, 5 * j + random.nextInt(5), j);
      }
      PenguinTables.takeOutAll(table, 20 + random.nextInt(10));
      check(table);
    }
  }

  @Test
  @Points(value = 2, finding = "test/order", hint = 2)
  @DisplayName("puts the columns away first: a row that lacks only the sex is kept")
  void putsColumnsAwayFirst() {
    RandomGenerator random = judge.random("order");
    for (int draw = 0; draw < 3; draw++) {
      List<Penguin> table = PenguinTables.complete(random, 30 + random.nextInt(60));
      for (int i = 0; i < 9; i++) {
        PenguinTables.takeOutSex(table, random.nextInt(table.size()));
      }
      PenguinTables.takeOutAll(table, random.nextInt(table.size()));
      // One at the least that lacks the sex and nothing else.
      table.addAll(PenguinTables.complete(random, 1));
      PenguinTables.takeOutSex(table, table.size() - 1);
      check(table);
    }
  }

  private void check(List<Penguin> table) {
    List<Measured> expected = kept(table, false);
    List<Measured> found = view.clean(table);
    if (found.equals(expected)) {
      return;
    }
    String rows = "Of %d rows, %d can be used".formatted(table.size(), expected.size());
    for (Measured row : found) {
      expect(
          isWhole(row),
          () ->
              "%s, and clean keeps %d, among them one with a gap: %s. With NaN among the inputs, the"
                      .formatted(rows, found.size(), shown(row))
                  + " loss would be NaN as well.");
    }
    if (found.equals(kept(table, true))) {
      fail(
          "%s, and clean keeps %d: it left out rows that lack only the sex, before that column was"
                  .formatted(rows, found.size())
              + " put away. On the course's table this gives 333 rows instead of 342. Drop columns"
              + " first, then rows.");
    }
    expect(
        found.stream().noneMatch(DropMissingTest::hasZero),
        () ->
            "%s, and clean keeps %d, some with a 0 where the gap was. No penguin has a measurement"
                    .formatted(rows, found.size())
                + " of 0; leave such rows out.");
    expect(
        found.size() == expected.size(),
        () -> "%s, and clean keeps %d.".formatted(rows, found.size()));
    for (int i = 0; i < expected.size(); i++) {
      int row = i;
      expect(
          expected.get(i).equals(found.get(i)),
          () ->
              "Row %d of the result should be %s, and is %s. Rows keep their order and their values."
                  .formatted(row, shown(expected.get(row)), shown(found.get(row))));
    }
  }

  /** What is left; with the mistake of looking at the sex too, if so wanted. */
  private static List<Measured> kept(List<Penguin> table, boolean sexToo) {
    return table.stream()
        .filter(Penguin::isMeasured)
        .filter(one -> !sexToo || one.sex().isPresent())
        .map(
            one ->
                new Measured(
                    one.species(),
                    one.billLengthMm(),
                    one.billDepthMm(),
                    one.flipperLengthMm(),
                    one.bodyMassG()))
        .toList();
  }

  private static boolean isWhole(Measured row) {
    return !Float.isNaN(
        row.billLengthMm() + row.billDepthMm() + row.flipperLengthMm() + row.bodyMassG());
  }

  private static boolean hasZero(Measured row) {
    return row.billLengthMm() == 0
        || row.billDepthMm() == 0
        || row.flipperLengthMm() == 0
        || row.bodyMassG() == 0;
  }

  private static String shown(Measured row) {
    return "%s %s %s %s %s"
        .formatted(
            PenguinRows.SPECIES.contains(row.species()) ? row.species() : "(no species)",
            row.billLengthMm(),
            row.billDepthMm(),
            row.flipperLengthMm(),
            row.bodyMassG());
  }
}
