package episode2.confusion_matrix.key;

import episode2.confusion_matrix.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.Arrays;

/** Exercise 2.32: count what is taken for what. */
@Exercise("2.32-confusion-matrix")
public class ConfusionMatrix implements Contract {

  @Step(8)
  @Override
  public int[][] confusion(int[] truth, int[] predicted, int classes) {
    // region count
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < truth.length; i++) {
      counts[truth[i]][predicted[i]]++;
    }
    return counts;
    // starter
    // // Count every pair: the row is the true class, the column the predicted one.
    // return new int[0][0];
    // endregion
  }

  /** Shows the matrix of six penguins: 0 is an Adelie, 1 a Chinstrap, 2 a Gentoo. */
  public static void main(String[] args) {
    int[] truth = {0, 0, 1, 1, 2, 2};
    int[] predicted = {0, 2, 0, 2, 2, 2};
    System.out.println(Arrays.deepToString(new ConfusionMatrix().confusion(truth, predicted, 3)));
  }
}
