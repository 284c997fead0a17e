package episode2.onehot;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** Exercise 2.11: words as rows of 0 and 1. */
public interface Contract {
  /**
   * One-hot encodes labels.
   *
   * @param manager makes the array
   * @param labels {@code (N)}
   * @param classes what a label can be, in the order of the columns
   * @return {@code (N, classes)}, FLOAT32: 1 in the column of the label, 0 elsewhere
   * @throws IllegalArgumentException if a label is not among the classes
   */
  NDArray oneHot(NDManager manager, String[] labels, List<String> classes);
}
