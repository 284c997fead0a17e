package episode2.drop_missing.key;

import episode2.drop_missing.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Exercise 2.08: keep the penguins that were measured. */
@Exercise("2.08-drop-missing")
public class DropMissing implements Contract {

  @Step(3)
  @Override
  public List<Measured> clean(List<Penguin> rows) {
    List<Measured> kept = new ArrayList<>();
    for (Penguin penguin : rows) {
      // region keep
      boolean whole = true;
      for (float value : penguin.measurements()) {
        whole = whole && !Float.isNaN(value);
      }
      if (whole) {
        kept.add(measured(penguin));
      }
      // starter
      // // Which of the rows can be used?
      // kept.add(measured(penguin));
      // endregion
    }
    return kept;
  }

  private static Measured measured(Penguin penguin) {
    return new Measured(
        penguin.species(),
        penguin.billLengthMm(),
        penguin.billDepthMm(),
        penguin.flipperLengthMm(),
        penguin.bodyMassG());
  }

  /** Shows what is left of the course's table. */
  public static void main(String[] args) {
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(course.source().describe());
    List<Penguin> rows = course.rows().rows();
    List<Measured> kept = new DropMissing().clean(rows);
    Map<String, Integer> species = new TreeMap<>();
    kept.forEach(row -> species.merge(row.species(), 1, Integer::sum));
    System.out.println(kept.size() + " of " + rows.size() + " rows are left: " + species);
  }
}
