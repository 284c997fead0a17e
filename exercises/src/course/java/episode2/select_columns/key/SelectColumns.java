package episode2.select_columns.key;

import episode2.select_columns.Contract;
import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.resolve.Policy;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.Arrays;
import java.util.List;

/** Exercise 2.07: four columns to see, one to tell. */
@Exercise("2.07-select-columns")
public class SelectColumns implements Contract {

  @Step(2)
  @Override
  public float[][] inputs(List<Penguin> rows) {
    float[][] x = new float[rows.size()][];
    for (int i = 0; i < rows.size(); i++) {
      Penguin penguin = rows.get(i);
      // region inputs
      x[i] =
          new float[] {
            penguin.billLengthMm(),
            penguin.billDepthMm(),
            penguin.flipperLengthMm(),
            penguin.bodyMassG()
          };
      // starter
      // // Which four columns, and in which order?
      // x[i] = new float[] {penguin.billLengthMm()};
      // endregion
    }
    return x;
  }

  @Step(2)
  @Override
  public String[] target(List<Penguin> rows) {
    String[] y = new String[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      // region target
      y[i] = rows.get(i).species();
      // starter
      // // What should the network answer?
      // y[i] = "";
      // endregion
    }
    return y;
  }

  /** Shows inputs and target of a few rows of each part of the course's table. */
  public static void main(String[] args) {
    Datasets.Penguins course =
        Datasets.fromEnvironment(System.err::println).penguins(Policy.MAY_FETCH);
    System.out.println(course.source().describe());
    List<Penguin> rows = course.rows().rows();
    float[][] x = new SelectColumns().inputs(rows);
    String[] y = new SelectColumns().target(rows);
    System.out.println("x has the shape (" + x.length + ", " + x[0].length + ")");
    for (int i = 0; i < rows.size(); i += 70) {
      System.out.printf("%-32s -> %s%n", Arrays.toString(x[i]), y[i]);
    }
  }
}
