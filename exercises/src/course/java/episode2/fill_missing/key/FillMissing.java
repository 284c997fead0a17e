package episode2.fill_missing.key;

import episode2.fill_missing.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Exercise 2.09: fill gaps with a number, a row, or a code. */
@Exercise("2.09-fill-missing")
public class FillMissing implements Contract {

  @Step(3)
  @Override
  public float[] impute(float[] column, Strategy strategy, float[] fitOn) {
    float[] filled = column.clone();
    // region fill
    float[] sorted = withoutGaps(fitOn);
    float fill = strategy == Strategy.MEAN ? mean(sorted) : median(sorted);
    for (int i = 0; i < filled.length; i++) {
      if (Float.isNaN(filled[i])) {
        filled[i] = fill;
      }
    }
    // starter
    // // Replace the gaps: by which number?
    // endregion
    return filled;
  }

  /** The values without gaps, smallest first. */
  private static float[] withoutGaps(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted); // NaN comes last
    int known = sorted.length;
    while (known > 0 && Float.isNaN(sorted[known - 1])) {
      known--;
    }
    return Arrays.copyOf(sorted, known);
  }

  private static float mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return (float) (sum / values.length);
  }

  private static float median(float[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  @Step(3)
  @Override
  public List<Day> insertMissingDays(List<Day> days) {
    List<Day> all = new ArrayList<>();
    all.add(days.get(0));
    for (Day day : days.subList(1, days.size())) {
      LocalDate previous = all.get(all.size() - 1).date();
      // region days
      for (LocalDate date = previous.plusDays(1);
          date.isBefore(day.date());
          date = date.plusDays(1)) {
        all.add(new Day(date, Float.NaN));
      }
      // starter
      // // Which days lie between the previous one and this one?
      // endregion
      all.add(day);
    }
    return all;
  }

  @Step(3)
  @Override
  public int code(String value, List<String> known) {
    // region code
    int place = known.indexOf(value);
    return place >= 0 ? place : known.size();
    // starter
    // // What becomes of a value that is not in the list?
    // return known.indexOf(value);
    // endregion
  }

  /** Fills the gaps of the course's penguins, of a week of sunshine, and meets a new island. */
  public static void main(String[] args) {
    FillMissing solution = new FillMissing();
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(course.source().describe());
    float[][] rows = course.rows().measurements();
    for (int j = 0; j < PenguinRows.FEATURES.size(); j++) {
      float[] column = new float[rows.length];
      for (int i = 0; i < rows.length; i++) {
        column[i] = rows[i][j];
      }
      // Row 3 was not measured. The first 100 rows stand for the training rows here.
      float[] some = Arrays.copyOf(column, 100);
      System.out.printf(
          "row 3, %-18s mean %8.2f   median %8.2f%n",
          PenguinRows.FEATURES.get(j),
          solution.impute(column, Strategy.MEAN, some)[3],
          solution.impute(column, Strategy.MEDIAN, some)[3]);
    }
    List<Day> week =
        List.of(
            new Day(LocalDate.of(2000, 2, 27), 4.1f),
            new Day(LocalDate.of(2000, 2, 28), 0.3f),
            new Day(LocalDate.of(2000, 3, 2), 7.9f));
    solution
        .insertMissingDays(week)
        .forEach(day -> System.out.printf("%s %4.1f h of sunshine%n", day.date(), day.value()));
    List<String> islands = List.of("Biscoe", "Dream", "Torgersen");
    System.out.println("code of Dream: " + solution.code("Dream", islands));
    System.out.println("code of Anvers: " + solution.code("Anvers", islands));
  }
}
