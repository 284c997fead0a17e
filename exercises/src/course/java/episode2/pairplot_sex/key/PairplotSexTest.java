package episode2.pairplot_sex.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.pairplot_sex.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.PairPlot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at what is plotted, for rows and sexes that are drawn for this grading. */
class PairplotSexTest {
  private final View view;
  private final Judge judge;

  PairplotSexTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Table(float[][] rows, List<String> sex) {
    Table known() {
      List<float[]> rows = new ArrayList<>();
      for (int i = 0; i < sex.size(); i++) {
        if (!sex.get(i).isEmpty()) {
          rows.add(this.rows[i]);
        }
      }
      return new Table(
          rows.toArray(new float[0][]), sex.stream().filter(s -> !s.isEmpty()).toList());
    }
  }

  private Table table(String purpose, boolean gaps) {
    RandomGenerator random = judge.random(purpose);
    int count = 20 + random.nextInt(30);
    float[][] rows = new float[count][4];
    List<String> sex = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < 4; j++) {
        rows[i][j] = 10 + 100 * random.nextFloat();
      }
      boolean unknown = gaps && (i == 2 || random.nextInt(5) == 0);
      // The first is a male, so that counting in order of appearance differs from the names' order.
      boolean male = i == 0 || (i != 1 && random.nextBoolean());
      sex.add(unknown && i > 1 ? "" : male ? "MALE" : "FEMALE");
    }
    return new Table(rows, List.copyOf(sex));
  }

  @Test
  @Points(value = 1, finding = "test/sex", hint = 3)
  @DisplayName("colours by sex, all rows of it")
  void coloursBySex() {
    Table table = table("sex", false);
    check(table, view.plot(table.rows(), table.sex()));
  }

  @Test
  @Points(value = 1, finding = "test/unknown", hint = 1)
  @DisplayName("leaves out rows whose sex is not known")
  void leavesOutUnknown() {
    Table table = table("unknown", true);
    PairPlot plot = view.plot(table.rows(), table.sex());
    int known = table.known().sex().size();
    expect(
        plot.rows().length == known,
        () ->
            "Of %d rows, the sex of %d is known; the plot shows %d rows."
                .formatted(table.sex().size(), known, plot.rows().length));
    expect(
        plot.classes().size() == 2,
        () ->
            "The legend names %d classes (%s); unknown is none of the two."
                .formatted(plot.classes().size(), String.join(", ", plot.classes())));
    check(table.known(), plot);
  }

  private static void check(Table table, PairPlot plot) {
    expect(
        plot.panels() == 16 && plot.rows().length == table.sex().size(),
        () ->
            "%d rows of 4 columns have a known sex, %d rows of %d are shown."
                .formatted(table.sex().size(), plot.rows().length, plot.axes().size()));
    for (int i = 0; i < table.sex().size(); i++) {
      int row = i;
      for (int j = 0; j < 4; j++) {
        int column = j;
        expect(
            (float) plot.rows()[i][j] == table.rows()[i][j],
            () ->
                "Of the rows whose sex is known, row %d, column %d is not what was measured."
                    .formatted(row, column));
      }
      String named = plot.classes().get(plot.labels()[i]).toUpperCase(Locale.ROOT);
      expect(
          named.equals(table.sex().get(i)),
          () ->
              "Of the rows whose sex is known, row %d is %s, and in your plot %s."
                  .formatted(row, table.sex().get(row), named));
    }
  }

  @Test
  @Points(value = 2, finding = "test/best-pair", hint = 2)
  @DisplayName("names the two columns that separate the sexes best")
  void findsTheBestPair() {
    int[] pair = view.bestPair();
    expect(
        pair.length == 2
            && pair[0] != pair[1]
            && Arrays.stream(pair).allMatch(c -> c >= 0 && c < 4),
        () ->
            "Two different columns from 0 to 3 are asked for, not %s."
                .formatted(Arrays.toString(pair)));
    Arrays.sort(pair);
    expect(
        !Arrays.equals(pair, new int[] {0, 2}),
        () ->
            "Both lengths together say more of the species than of the sex: a linear model gets 56"
                + " of 100 penguins right with them. Look for a panel with less overlap.");
    expect(
        Arrays.equals(pair, new int[] {1, 3}),
        () ->
            "Another panel separates the two colours better than that of columns %s."
                .formatted(Arrays.toString(pair)));
  }
}
