package episode2.pairplot_plot.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.pairplot_plot.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.PairPlot;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at what is plotted, for rows that are drawn for this grading. */
class PairplotPlotTest {
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
  private static final List<String> WORDS = List.of("length", "depth", "length", "mass");
  private static final List<String> PARTS = List.of("bill", "bill", "flipper", "body");
  private static final List<String> UNITS = List.of("mm", "mm", "mm", "g");

  private final View view;
  private final Judge judge;

  PairplotPlotTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Table(float[][] rows, int[] species) {}

  private Table table(String purpose) {
    RandomGenerator random = judge.random(purpose);
    int count = 20 + random.nextInt(40);
    float[][] rows = new float[count][4];
    int[] species = new int[count];
    for (int i = 0; i < count; i++) {
      species[i] = i < 3 ? i : random.nextInt(3);
      rows[i][0] = 35 + 20 * random.nextFloat();
      rows[i][1] = 13 + 8 * random.nextFloat();
      rows[i][2] = 170 + 60 * random.nextFloat();
      rows[i][3] = 2700 + 3600 * random.nextFloat();
    }
    return new Table(rows, species);
  }

  @Test
  @Points(value = 1, finding = "test/rows", hint = 1)
  @DisplayName("shows every row and every column: 4 × 4 panels")
  void showsTheTable() {
    Table table = table("rows");
    PairPlot plot = view.plot(table.rows(), table.species());
    expect(
        plot.panels() == 16,
        () ->
            "The plot has %d × %d panels; four measurements make 4 × 4."
                .formatted(plot.axes().size(), plot.axes().size()));
    double[][] shown = plot.rows();
    expect(
        shown.length == table.rows().length,
        () -> "%d rows were given, %d are shown.".formatted(table.rows().length, shown.length));
    for (int i = 0; i < shown.length; i++) {
      int row = i;
      for (int j = 0; j < 4; j++) {
        int column = j;
        expect(
            (float) shown[i][j] == table.rows()[i][j],
            () ->
                "Row %d, column %d is %s in the table and %s in the plot. Plot what was measured,"
                        .formatted(row, column, table.rows()[row][column], shown[row][column])
                    + " in the table's order.");
      }
    }
  }

  @Test
  @Points(value = 2, finding = "test/species", hint = 2)
  @DisplayName("has one colour per species, with its name")
  void coloursBySpecies() {
    Table table = table("species");
    PairPlot plot = view.plot(table.rows(), table.species());
    expect(
        plot.classes().size() == 3,
        () ->
            "The legend names %d colours (%s); there are three species."
                .formatted(plot.classes().size(), String.join(", ", plot.classes())));
    expect(
        plot.labels().length == table.species().length,
        () -> "Not every row has a colour of its own: were rows left out?");
    for (int i = 0; i < plot.labels().length; i++) {
      int row = i;
      String right = SPECIES.get(table.species()[i]);
      String named = plot.classes().get(plot.labels()[i]);
      expect(
          names(named, SPECIES).equals(List.of(right)),
          () -> "Row %d is a %s, and in your plot it is a %s.".formatted(row, right, named));
    }
    expect(
        Arrays.stream(plot.labels()).distinct().count() == 3,
        () -> "All penguins have one colour; the species has to show.");
  }

  /** Which of the words a text holds: one that holds them all tells none apart. */
  private static List<String> names(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream()
        .distinct()
        .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Test
  @Points(value = 1, finding = "test/axes", hint = 3)
  @DisplayName("says on each axis what was measured, and in which unit")
  void namesTheAxes() {
    Table table = table("axes");
    PairPlot plot = view.plot(table.rows(), table.species());
    expect(
        plot.axes().size() == 4,
        () -> "The plot has %d axes; there are four measurements.".formatted(plot.axes().size()));
    for (int j = 0; j < 4; j++) {
      int column = j;
      Axis axis = plot.axes().get(j);
      expect(
          names(axis.title(), WORDS).equals(List.of(WORDS.get(j)))
              && names(axis.title(), PARTS).equals(List.of(PARTS.get(j))),
          () ->
              "Column %d is %s %s, and its axis says '%s'."
                  .formatted(column, PARTS.get(column), WORDS.get(column), axis.title()));
      expect(
          axis.unit().equals(UNITS.get(j)),
          () ->
              "'%s' was measured in %s, and its axis %s."
                  .formatted(
                      axis.title(),
                      UNITS.get(column),
                      axis.unit().isEmpty() ? "has no unit" : "says '" + axis.unit() + "'"));
      expect(
          !axis.logarithmic(),
          () ->
              "The axis of '%s' is logarithmic; a linear one serves here.".formatted(axis.title()));
    }
  }
}
