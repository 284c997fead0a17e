package episode2.min_max;

/** Exercise 2.36: columns from 0 to 1. */
public interface Contract {
  /**
   * Scales columns by the least and the largest value of the training rows.
   *
   * @param train the rows to measure, {@code (N, features)}
   * @param rows the rows to scale, {@code (M, features)}; the training rows or any others
   * @return {@code (M, features)}: 0 where a column has its least training value, 1 where its
   *     largest; finite for any row, also where all training rows are equal
   */
  float[][] scale(float[][] train, float[][] rows);
}
