package episode2.roc.key;

import episode2.roc.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.measure.Roc;
import io.gradus.exercises.kit.plot.Plot;
import io.gradus.exercises.kit.plot.RocChart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Exercise 2.37: how well a network ranks. */
@Exercise("2.37-roc")
public class RocCurves implements Contract {

  @Step(8)
  @Override
  public double area(boolean[] positive, double[] scores) {
    double sum = 0;
    long pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (positive[i] && !positive[j]) {
          pairs++;
          // region pair
          if (scores[i] > scores[j]) {
            sum += 1;
          } else if (scores[i] == scores[j]) {
            sum += 0.5;
          }
          // starter
          // // Row i is of the class, row j is not: what does this pair count?
          // endregion
        }
      }
    }
    return sum / pairs;
  }

  @Step(8)
  @Override
  public RocChart plot(int[] truth, float[][] probabilities, List<String> classes) {
    Map<String, Roc> curves = new LinkedHashMap<>();
    // region curves
    for (int c = 0; c < classes.size(); c++) {
      curves.put(classes.get(c), Roc.oneAgainstRest(truth, probabilities, c));
    }
    // starter
    // // One curve per class against the rest. This one is a coin's.
    // curves.put("?", Roc.of(new boolean[] {true, false}, new double[2]));
    // endregion
    return Plot.roc(curves);
  }

  /** Draws three made-up classes of 23 rows: one is found well, one so-so, one is guessed. */
  public static void main(String[] args) throws IOException {
    Random random = new Random(1);
    int[] truth = new int[69];
    float[][] probabilities = new float[69][3];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = i % 3;
      for (int c = 0; c < 3; c++) {
        probabilities[i][c] =
            (float) (0.6 * random.nextDouble() + (truth[i] == c ? 0.4 - 0.2 * c : 0));
      }
    }
    RocChart plot = new RocCurves().plot(truth, probabilities, List.of("good", "fair", "guessed"));
    System.out.println("Picture: " + plot.png(Path.of("pictures", "roc.png")));
  }
}
