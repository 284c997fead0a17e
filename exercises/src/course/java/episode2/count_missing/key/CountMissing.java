package episode2.count_missing.key;

import episode2.count_missing.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Exercise 2.03: count what is missing, column by column. */
@Exercise("2.03-count-missing")
public class CountMissing implements Contract {

  @Step(3)
  @Override
  public Map<String, Integer> missing(List<Penguin> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("species", 0);
    counts.put("island", 0);
    PenguinRows.FEATURES.forEach(column -> counts.put(column, 0));
    counts.put("sex", 0);
    for (Penguin penguin : rows) {
      float[] values = penguin.measurements();
      // region count
      for (int j = 0; j < values.length; j++) {
        if (Float.isNaN(values[j])) {
          counts.merge(PenguinRows.FEATURES.get(j), 1, Integer::sum);
        }
      }
      if (penguin.sex().isEmpty()) {
        counts.merge("sex", 1, Integer::sum);
      }
      // starter
      // // Which of the four values, and is the sex, missing in this row?
      // endregion
    }
    return counts;
  }

  /** Shows the gaps of the course's table. */
  public static void main(String[] args) {
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(course.source().describe());
    List<Penguin> rows = course.rows().rows();
    new CountMissing()
        .missing(rows)
        .forEach(
            (column, count) ->
                System.out.printf(
                    "%-18s %3d of %d missing  %s%n",
                    column, count, rows.size(), "#".repeat(count)));
  }
}
