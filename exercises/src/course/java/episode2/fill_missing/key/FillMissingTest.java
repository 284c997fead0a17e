package episode2.fill_missing.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.fill_missing.Contract.Strategy;
import episode2.fill_missing.View;
import episode2.fill_missing.View.Reading;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Columns, series and categories that are drawn for this grading. */
class FillMissingTest {
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;

  FillMissingTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 1, finding = "test/fill", hint = 1)
  @DisplayName("fills gaps with the mean or median of the training rows")
  void fillsFromTrainingRows() {
    RandomGenerator random = judge.random("fill");
    for (int known : new int[] {7 + 2 * random.nextInt(5), 8 + 2 * random.nextInt(5)}) {
      float[] train = column(random, known, 50);
      float[] other = column(random, 5 + random.nextInt(10), 90);
      for (Strategy strategy : Strategy.values()) {
        check(train, train, strategy);
        check(other, train, strategy);
      }
    }
  }

  /** Values about a centre, skewed so that mean and median are far apart, and three gaps. */
  private static float[] column(RandomGenerator random, int known, int centre) {
    List<Float> values = new ArrayList<>();
    for (int i = 0; i < known; i++) {
      double skewed = Math.exp(1.5 * random.nextGaussian());
      values.add((float) (centre + (i == 0 ? 40 : 0) + 3 * skewed));
    }
    for (int i = 0; i < 3; i++) {
      values.add(random.nextInt(values.size()), Float.NaN);
    }
    float[] column = new float[values.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = values.get(i);
    }
    return column;
  }

  private void check(float[] column, float[] fitOn, Strategy strategy) {
    float[] found = view.impute(column.clone(), strategy, fitOn.clone());
    String of = strategy.name().toLowerCase(Locale.ROOT);
    expect(
        found.length == column.length,
        () -> "A column of %d values came back with %d.".formatted(column.length, found.length));
    double wanted = statistic(strategy, fitOn);
    for (int i = 0; i < column.length; i++) {
      if (!Float.isNaN(column[i])) {
        if (Float.compare(column[i], found[i]) != 0) {
          fail(
              "Value %d was %s and no gap, and impute made %s of it. Only gaps are filled."
                  .formatted(i, column[i], found[i]));
        }
      } else if (!(Math.abs(found[i] - wanted) <= TOLERANCE * Math.abs(wanted))) {
        fail(wrongFill(column, fitOn, strategy, wanted, found[i], of));
      }
    }
  }

  private static String wrongFill(
      float[] column, float[] fitOn, Strategy strategy, double wanted, float found, String of) {
    String start =
        String.format(
            Locale.ROOT,
            "The %s of the training rows is %.4f, and a gap was filled with ",
            of,
            wanted);
    if (Float.isNaN(found)) {
      return start
          + "NaN. Either the gap was left as it is, or the gaps of the training rows went into the"
          + " computation: one NaN makes the whole sum NaN.";
    }
    if (found == 0) {
      return start + "0, which looks like something that was measured.";
    }
    if (column != fitOn && isClose(statistic(strategy, both(column, fitOn)), found)) {
      return start
          + found
          + ", the "
          + of
          + " of all rows. Rows to test on have a say in it then, which is a leak: compute it from"
          + " fitOn only.";
    }
    if (column != fitOn && isClose(statistic(strategy, column), found)) {
      return start
          + found
          + ", the "
          + of
          + " of the very column that is filled. Compute it from fitOn, whichever column is filled.";
    }
    Strategy other = strategy == Strategy.MEAN ? Strategy.MEDIAN : Strategy.MEAN;
    return start
        + found
        + (isClose(statistic(other, fitOn), found)
            ? ", their " + other.name().toLowerCase(Locale.ROOT) + "."
            : ".");
  }

  private static boolean isClose(double expected, float found) {
    return Math.abs(found - expected) <= TOLERANCE * Math.abs(expected);
  }

  private static float[] both(float[] one, float[] other) {
    float[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static double statistic(Strategy strategy, float[] column) {
    double[] sorted =
        IntStream.range(0, column.length)
            .mapToDouble(i -> column[i])
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    int middle = sorted.length / 2;
    return switch (strategy) {
      case MEAN -> Arrays.stream(sorted).average().orElseThrow();
      case MEDIAN ->
          sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    };
  }

  @Test
  @Points(value = 1, finding = "test/days", hint = 2)
  @DisplayName("inserts one row for every missing day")
  void insertsEveryMissingDay() {
    RandomGenerator random = judge.random("days");
    List<Reading> days = new ArrayList<>();
    // The first gap holds the end of a January, a later one may that of a February.
    long day = LocalDate.of(1960 + random.nextInt(80), 1, 27 + random.nextInt(3)).toEpochDay();
    List<Integer> steps = new ArrayList<>(List.of(1, 3, 2, 1, 5, 1, 1, 9, 4, 2));
    for (int i = 0; i < 20; i++) {
      steps.add(random.nextInt(steps.size()), 1 + random.nextInt(4));
    }
    steps.add(0, 6);
    for (int step : steps) {
      days.add(new Reading(day, Math.round(100 * random.nextDouble()) / 10f));
      day += step;
    }
    check(List.of(days.get(0)));
    check(days);
  }

  private void check(List<Reading> days) {
    List<Reading> found = view.insertMissingDays(days);
    List<Reading> expected = new ArrayList<>();
    for (Reading one : days) {
      long next =
          expected.isEmpty() ? one.epochDay() : expected.get(expected.size() - 1).epochDay() + 1;
      for (; next < one.epochDay(); next++) {
        expected.add(new Reading(next, Float.NaN));
      }
      expected.add(one);
    }
    for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
      Reading wanted = expected.get(i);
      Reading had = found.get(i);
      if (wanted.epochDay() != had.epochDay()) {
        fail(
            "Row %d should be the day %s, and is %s. Each missing day gets a row of its own: a gap of"
                    .formatted(i, date(wanted), date(had))
                + " two days makes two rows.");
      }
      if (Float.compare(wanted.value(), had.value()) != 0) {
        fail(
            Float.isNaN(wanted.value())
                ? "%s was not in the series, and its value is %s. Nobody measured it: NaN."
                    .formatted(date(wanted), had.value())
                : "%s was measured as %s, and the result has %s."
                    .formatted(date(wanted), wanted.value(), had.value()));
      }
    }
    expect(
        found.size() == expected.size(),
        () ->
            "From %s to %s there are %d days, and the result has %d."
                .formatted(
                    date(days.get(0)),
                    date(days.get(days.size() - 1)),
                    expected.size(),
                    found.size()));
  }

  private static String date(Reading day) {
    // What a learner returns may be far beyond the calendar.
    return Math.abs(day.epochDay()) < 1_000_000
        ? LocalDate.ofEpochDay(day.epochDay()).toString()
        : "a day far away";
  }

  @Test
  @Points(value = 1, finding = "test/unknown", hint = 3)
  @DisplayName("gives categories that were never seen a code of their own")
  void givesUnknownCategoriesTheirCode() {
    RandomGenerator random = judge.random("unknown");
    List<String> names = new ArrayList<>();
    while (names.size() < 9) {
      String name = "island-" + (char) ('a' + random.nextInt(26)) + random.nextInt(1000);
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    for (int size : new int[] {2, 3, 4 + random.nextInt(4)}) {
      List<String> known = List.copyOf(names.subList(0, size));
      for (int i = 0; i < names.size(); i++) {
        int wanted = Math.min(i, size);
        int code = view.code(names.get(i), known);
        int place = i;
        expect(
            code == wanted || place < size,
            () ->
                "%d categories are known, with the codes 0 to %d. One that was never seen got %d; its"
                        .formatted(size, size - 1, code)
                    + " code is %d, for all unknown values alike. %s"
                        .formatted(
                            size,
                            code >= 0 && code < size
                                ? "Now it counts as a category that it is not."
                                : "No other number has a place in the table."));
        expect(
            code == wanted,
            () -> "The category at place %d of the list got the code %d.".formatted(place, code));
      }
    }
  }
}
