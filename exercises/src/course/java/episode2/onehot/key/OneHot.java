package episode2.onehot.key;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import episode2.onehot.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import java.util.List;

/** Exercise 2.11: a column per species. */
@Exercise("2.11-onehot")
public class OneHot implements Contract {

  @Step(3)
  @Override
  public NDArray oneHot(NDManager manager, String[] labels, List<String> classes) {
    int[] codes = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      // region code
      int code = classes.indexOf(labels[i]);
      if (code < 0) {
        throw new IllegalArgumentException(labels[i] + " is not one of " + classes);
      }
      codes[i] = code;
      // starter
      // // Which column is this label's? What if it has none?
      // codes[i] = 0;
      // endregion
    }
    // region rows
    return manager.create(codes).oneHot(classes.size());
    // starter
    // // One row per code, one column per class.
    // return manager.create(codes).oneHot(1);
    // endregion
  }

  /** Shows the rows of five penguins. */
  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      String[] labels = {"Gentoo", "Adelie", "Chinstrap", "Adelie", "Gentoo"};
      List<String> classes = List.of("Adelie", "Chinstrap", "Gentoo");
      System.out.println(classes);
      System.out.println(new OneHot().oneHot(manager, labels, classes));
    }
  }
}
