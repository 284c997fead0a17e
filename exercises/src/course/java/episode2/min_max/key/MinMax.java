package episode2.min_max.key;

import episode2.min_max.Contract;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;

/** Exercise 2.36: measure the training rows, scale any rows. */
@Exercise("2.36-min-max")
public class MinMax implements Contract {

  @Step(3)
  @Override
  public float[][] scale(float[][] train, float[][] rows) {
    int features = train[0].length;
    float[][] scaled = new float[rows.length][features];
    for (int j = 0; j < features; j++) {
      // region column
      float least = least(train, j);
      float most = most(train, j);
      float range = most > least ? most - least : 1;
      for (int i = 0; i < rows.length; i++) {
        scaled[i][j] = (rows[i][j] - least) / range;
      }
      // starter
      // // Here column j stays as it is. Bring it to 0 to 1.
      // for (int i = 0; i < rows.length; i++) {
      //   scaled[i][j] = rows[i][j];
      // }
      // endregion
    }
    return scaled;
  }

  /** The least value of a column. */
  private static float least(float[][] rows, int column) {
    float least = Float.POSITIVE_INFINITY;
    for (float[] row : rows) {
      least = Math.min(least, row[column]);
    }
    return least;
  }

  /** The largest value of a column. */
  private static float most(float[][] rows, int column) {
    float most = Float.NEGATIVE_INFINITY;
    for (float[] row : rows) {
      most = Math.max(most, row[column]);
    }
    return most;
  }

  /** Shows the ranges of the course's columns before and after. */
  public static void main(String[] args) {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    MinMax solution = new MinMax();
    float[][] train = solution.scale(penguins.trainX(), penguins.trainX());
    float[][] test = solution.scale(penguins.trainX(), penguins.testX());
    System.out.printf("%-18s %-18s %-16s %s%n", "", "measured", "training rows", "test rows");
    for (int j = 0; j < PenguinRows.FEATURES.size(); j++) {
      System.out.printf(
          "%-18s %7.1f – %7.1f   %5.2f – %5.2f   %5.2f – %5.2f%n",
          PenguinRows.FEATURES.get(j),
          least(penguins.trainX(), j),
          most(penguins.trainX(), j),
          least(train, j),
          most(train, j),
          least(test, j),
          most(test, j));
    }
  }
}
