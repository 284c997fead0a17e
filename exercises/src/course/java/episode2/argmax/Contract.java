package episode2.argmax;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** Exercise 2.31: name the class that a network finds most likely. */
public interface Contract {
  /**
   * The most likely class of each row.
   *
   * @param probabilities {@code (N, classes)}, FLOAT32
   * @param classes the columns' names, in the columns' order
   * @return N names
   */
  List<String> names(NDArray probabilities, List<String> classes);
}
