package episode2.train.key;

import java.util.random.RandomGenerator;

/** Tables whose columns have units of their own, one of them constant. */
final class Columns {
  /** The column in which all rows are equal. */
  static final int CONSTANT = 2;

  /** Powers of ten of the units: a thousandth, a thousand, and whatever is drawn. */
  private static final int[] POWERS = {-3, 3, 0, 1, -1};

  private Columns() {}

  /** Rows with 5 columns, each at an offset of up to 20 deviations. */
  static float[][] draw(RandomGenerator random, int rows) {
    float[][] out = new float[rows][POWERS.length];
    for (int j = 0; j < POWERS.length; j++) {
      double unit = Math.pow(10, POWERS[j] + random.nextDouble() - 0.5);
      double offset = unit * (5 + 15 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      for (float[] row : out) {
        row[j] = (float) (offset + (j == CONSTANT ? 0 : unit * random.nextGaussian()));
      }
    }
    return out;
  }

  /** Rows that reach beyond the range of others, as unseen ones may. */
  static float[][] stretched(RandomGenerator random, float[][] train, int rows) {
    float[][] out = new float[rows][train[0].length];
    for (float[] row : out) {
      for (int j = 0; j < row.length; j++) {
        float some = train[random.nextInt(train.length)][j];
        float other = train[random.nextInt(train.length)][j];
        row[j] = some + 3 * (some - other);
      }
    }
    return out;
  }
}
