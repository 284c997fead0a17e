package episode2.split;

/** Exercise 2.13: rows to learn from, rows to test on. */
public interface Contract {
  /**
   * Row numbers, from 0.
   *
   * @param train rows to learn from
   * @param test rows to test on
   */
  record Parts(int[] train, int[] test) {}

  /**
   * Splits a table so that each class has its share of the test rows.
   *
   * @param y the class of each row, from 0; each class has at least 5 rows
   * @param testShare share of the rows to test on, above 0 and below 1
   * @param seed decides which rows
   * @return every row in exactly one part
   */
  Parts stratified(int[] y, double testShare, long seed);
}
