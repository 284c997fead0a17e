package episode2.predict;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;

/** Exercise 2.30: probabilities from a trained network. */
public interface Contract {
  /**
   * What the network says of each row.
   *
   * @param model holds a trained network from {@code (N, features)} to raw scores {@code (N,
   *     classes)}
   * @param rows {@code (N, features)}, N at least 1
   * @return probabilities {@code (N, classes)}, each row adding up to 1
   */
  NDArray predict(Model model, NDArray rows);
}
