package episode2.confusion_matrix;

/** Exercise 2.32: what is taken for what. */
public interface Contract {
  /**
   * Counts every pair of true and predicted class.
   *
   * @param truth true classes, 0 to {@code classes - 1}
   * @param predicted predicted classes of the same rows
   * @param classes how many classes there are
   * @return counts {@code (classes, classes)}, rows by truth, columns by prediction
   */
  int[][] confusion(int[] truth, int[] predicted, int classes);
}
