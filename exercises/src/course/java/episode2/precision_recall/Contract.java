package episode2.precision_recall;

import java.util.OptionalDouble;

/** Exercise 2.35: how far a class's predictions can be trusted, and how many it misses. */
public interface Contract {
  /**
   * The share of rows predicted to be of a class that are.
   *
   * @param confusion counts {@code (classes, classes)}, rows by truth, columns by prediction
   * @param c the class, 0 to {@code classes - 1}
   * @return 0 to 1; empty if the class was never predicted
   */
  OptionalDouble precision(int[][] confusion, int c);

  /**
   * The share of a class's rows that were predicted to be of it.
   *
   * @param confusion counts {@code (classes, classes)}, rows by truth, columns by prediction
   * @param c the class, 0 to {@code classes - 1}
   * @return 0 to 1; empty if the class has no rows
   */
  OptionalDouble recall(int[][] confusion, int c);

  /**
   * The mean of the recalls of all classes that have rows, each class counting alike.
   *
   * @param confusion counts {@code (classes, classes)}, rows by truth, columns by prediction
   * @return 0 to 1; empty if no class has rows
   */
  OptionalDouble macroRecall(int[][] confusion);
}
