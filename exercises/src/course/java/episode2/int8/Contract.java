package episode2.int8;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/** Exercise 2.12: categories in one byte each. */
public interface Contract {
  /** The most categories that codes are given to: 0 to 126. */
  int MOST = 127;

  /**
   * Writes categories as numbers.
   *
   * @param manager makes the array
   * @param values {@code (N)}
   * @param categories what a value can be; a value's code is its place
   * @return {@code (N)}, INT8
   * @throws IllegalArgumentException if a value is not among the categories, or there are more than
   *     {@link #MOST} of them
   */
  NDArray codes(NDManager manager, String[] values, List<String> categories);

  /**
   * Makes categories of codes again.
   *
   * @param codes {@code (N)}, INT8
   * @param categories those that the codes were made with
   * @return {@code (N)}
   */
  String[] decode(NDArray codes, List<String> categories);

  /**
   * What a network may see of categories.
   *
   * @param codes {@code (N)}, INT8
   * @param categories those that the codes were made with
   * @return {@code (N, categories)}, FLOAT32: equal rows for equal categories, and any two
   *     different ones equally far apart
   */
  NDArray inputs(NDArray codes, List<String> categories);
}
