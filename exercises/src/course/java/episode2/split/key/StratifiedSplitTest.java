package episode2.split.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.split.Contract.Parts;
import episode2.split.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Classes of drawn sizes, sorted as in the file or mixed, with drawn shares and seeds. */
class StratifiedSplitTest {
  private final View view;
  private final Judge judge;

  StratifiedSplitTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Table(int[] y, int classes, double share, long seed) {
    int rows(int wanted) {
      return (int) Arrays.stream(y).filter(c -> c == wanted).count();
    }

    String text() {
      return String.format(
          Locale.ROOT, "Of %d rows in %d classes, %.0f %%", y.length, classes, 100 * share);
    }
  }

  /** Classes of very different sizes; sorted by class, or not. */
  private static Table table(RandomGenerator random, boolean sorted) {
    int classes = 3 + random.nextInt(3);
    int[] y =
        IntStream.range(0, classes)
            .flatMap(c -> IntStream.generate(() -> c).limit(40L + 70L * c + random.nextInt(60)))
            .toArray();
    if (!sorted) {
      for (int i = y.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int kept = y[i];
        y[i] = y[j];
        y[j] = kept;
      }
    }
    double share = (15 + random.nextInt(21)) / 100.0;
    return new Table(y, classes, share, random.nextLong());
  }

  private Parts split(Table table, long seed) {
    return view.stratified(table.y().clone(), table.share(), seed);
  }

  @Test
  @Points(value = 1, finding = "test/once", hint = 1)
  @DisplayName("puts every row into exactly one part")
  void putsEveryRowIntoOnePart() {
    RandomGenerator random = judge.random("once");
    for (boolean sorted : new boolean[] {true, false}) {
      Table table = table(random, sorted);
      Parts parts = split(table, table.seed());
      int rows = table.y().length;
      BitSet train = new BitSet(rows);
      BitSet test = new BitSet(rows);
      fill(train, parts.train(), rows, "train");
      fill(test, parts.test(), rows, "test");
      BitSet both = (BitSet) train.clone();
      both.and(test);
      expect(
          both.isEmpty(),
          () ->
              "%d of %d rows are in both parts, row %d for one. The network would be tested on rows"
                      .formatted(both.cardinality(), rows, both.nextSetBit(0))
                  + " that it has learnt by heart.");
      train.or(test);
      expect(
          train.cardinality() == rows,
          () ->
              "%d of %d rows are in neither part, row %d for one."
                  .formatted(rows - train.cardinality(), rows, train.nextClearBit(0)));
    }
  }

  private static void fill(BitSet part, int[] numbers, int rows, String name) {
    for (int row : numbers) {
      expect(
          row >= 0 && row < rows,
          () -> "The part %s has the row %d; rows are 0 to %d.".formatted(name, row, rows - 1));
      expect(!part.get(row), () -> "Row %d is twice in the part %s.".formatted(row, name));
      part.set(row);
    }
  }

  @Test
  @Points(value = 1, finding = "test/shares", hint = 3)
  @DisplayName("gives every class its share of the test rows")
  void givesEveryClassItsShare() {
    RandomGenerator random = judge.random("shares");
    for (int draw = 0; draw < 6; draw++) {
      Table table = table(random, draw % 2 == 0);
      int[] test = split(table, table.seed()).test();
      for (int c = 0; c < table.classes(); c++) {
        expectShare(table, test, c);
      }
    }
  }

  private static void expectShare(Table table, int[] test, int wanted) {
    int rows = table.rows(wanted);
    int[] y = table.y();
    // A row counts once, however often it is there.
    long found =
        Arrays.stream(test)
            .distinct()
            .filter(i -> i >= 0 && i < y.length && y[i] == wanted)
            .count();
    long present =
        Arrays.stream(test).filter(i -> i >= 0 && i < y.length).map(i -> y[i]).distinct().count();
    expect(
        present == table.classes() || found > 0,
        () ->
            "%s were to be test rows, and yours are of %d of the classes only. The rows are sorted by"
                    .formatted(table.text(), present)
                + " class: take test rows of every class.");
    expect(
        Math.abs(found - table.share() * rows) <= 1 + 1e-9,
        () ->
            String.format(
                Locale.ROOT,
                "%s were to be test rows. Class %d has %d rows, so some %.1f of them; the test part has"
                    + " %d.",
                table.text(),
                wanted,
                rows,
                table.share() * rows,
                found));
  }

  @Test
  @Points(value = 1, finding = "test/chance", hint = 2)
  @DisplayName("leaves to chance which rows, and the chance to the seed")
  void leavesItToTheSeed() {
    RandomGenerator random = judge.random("chance");
    Table table = table(random, true);
    int[] first = sorted(split(table, table.seed()));
    double rows = table.share() * table.y().length;
    expect(
        Math.abs(Arrays.stream(first).distinct().count() - rows) <= table.classes() + 1e-9,
        () ->
            String.format(
                Locale.ROOT,
                "%s were to be test rows, some %.0f; the test part has %d.",
                table.text(),
                rows,
                Arrays.stream(first).distinct().count()));
    List<int[]> others =
        IntStream.range(0, 3).mapToObj(i -> sorted(split(table, random.nextLong()))).toList();
    boolean moves = others.stream().noneMatch(other -> Arrays.equals(first, other));
    int[] again = sorted(split(table, table.seed()));
    judge.restart();
    int[] remembered = sorted(split(table, table.seed()));
    expect(
        Arrays.equals(first, again) && Arrays.equals(first, remembered),
        () ->
            "The same seed gave two different splits. Nobody could repeat your result: draw from new"
                + " Random(seed) only.");
    expect(
        moves,
        () ->
            "Whatever the seed, the same rows are test rows. Shuffle each class before you take some:"
                + " in a sorted file, neighbours are alike.");
    int last = table.classes() - 1;
    for (int[] test : others) {
      int[] ofLast = Arrays.stream(test).filter(row -> inClass(table, row, last)).toArray();
      boolean block = ofLast.length > 3 && ofLast[ofLast.length - 1] - ofLast[0] < ofLast.length;
      expect(
          !block,
          () ->
              "The test rows of a class lie side by side in the file. Shuffle the class, so that each"
                  + " of its rows has the same chance.");
    }
  }

  private static boolean inClass(Table table, int row, int wanted) {
    return row >= 0 && row < table.y().length && table.y()[row] == wanted;
  }

  private static int[] sorted(Parts parts) {
    return Arrays.stream(parts.test()).sorted().toArray();
  }
}
