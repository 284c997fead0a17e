package episode2.min_max.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.min_max.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables whose columns have units and offsets of their own, drawn for this grading. */
class MinMaxTest {
  /** Beside float32: an offset of up to 20 deviations costs some digits of the difference. */
  private static final double TOLERANCE = 2e-4;

  private final View view;
  private final Judge judge;

  MinMaxTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** Columns in units from a thousandth to a thousand. */
  private record Units(double[] unit, double[] offset) {
    static Units draw(RandomGenerator random, int columns) {
      double[] unit = new double[columns];
      double[] offset = new double[columns];
      for (int j = 0; j < columns; j++) {
        unit[j] = Math.pow(10, 6 * random.nextDouble() - 3);
        offset[j] = unit[j] * (2 + 15 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
      }
      return new Units(unit, offset);
    }

    /** Rows that vary by so many units. */
    float[][] rows(RandomGenerator random, int rows, double spread) {
      float[][] out = new float[rows][unit.length];
      for (float[] row : out) {
        for (int j = 0; j < row.length; j++) {
          row[j] = (float) (offset[j] + spread * unit[j] * random.nextGaussian());
        }
      }
      return out;
    }
  }

  @Test
  @Points(value = 1, finding = "test/range", hint = 1)
  @DisplayName("brings every column of the training rows to 0 to 1")
  void bringsColumnsToRange() {
    RandomGenerator random = judge.random("range");
    for (int columns : new int[] {4, 2 + random.nextInt(6)}) {
      Units units = Units.draw(random, columns);
      float[][] train = units.rows(random, 20 + random.nextInt(30), 1);
      float[][] found = scaled(train, train);
      for (int j = 0; j < columns; j++) {
        float least = least(found, j);
        float most = most(found, j);
        expect(
            Math.abs(least) <= TOLERANCE && Math.abs(most - 1) <= TOLERANCE,
            () ->
                String.format(
                    Locale.ROOT,
                    "A column of the training rows runs from %.4g to %.4g after scaling; it should from"
                        + " 0 to 1.",
                    least,
                    most));
      }
      check(train, train, found);
    }
  }

  @Test
  @Points(value = 1, finding = "test/train-only", hint = 2)
  @DisplayName("scales other rows by what the training rows say")
  void scalesByTrainingRows() {
    RandomGenerator random = judge.random("train only");
    for (int columns : new int[] {4, 2 + random.nextInt(6)}) {
      Units units = Units.draw(random, columns);
      float[][] train = units.rows(random, 20 + random.nextInt(30), 1);
      float[][] test = units.rows(random, 15, 0.7);
      for (int j = 0; j < columns; j++) {
        // Beyond the training rows on one side, within them on the other.
        float least = least(train, j);
        float most = most(train, j);
        float beyond = (most - least) * (0.2f + random.nextFloat());
        test[random.nextInt(test.length)][j] = j % 2 == 0 ? most + beyond : least - beyond;
      }
      check(train, test, scaled(train, test));
      float[][] alone = {test[random.nextInt(test.length)]};
      check(train, alone, scaled(train, alone));
    }
  }

  @Test
  @Points(value = 1, finding = "test/constant", hint = 3)
  @DisplayName("keeps columns finite in which all training rows are equal")
  void keepsConstantColumnsFinite() {
    RandomGenerator random = judge.random("constant");
    for (int columns : new int[] {1, 3 + random.nextInt(4)}) {
      Units units = Units.draw(random, columns);
      float[][] train = units.rows(random, 20 + random.nextInt(30), 1);
      float[][] test = units.rows(random, 12, 1);
      int constant = random.nextInt(columns);
      for (float[] row : train) {
        row[constant] = (float) units.offset()[constant];
      }
      for (float[][] rows : new float[][][] {train, test}) {
        float[][] found = scaled(train, rows);
        for (float[] row : found) {
          if (!Float.isFinite(row[constant])) {
            fail(
                "A column in which all training rows are equal was scaled to %s: its range is 0, and"
                        .formatted(row[constant])
                    + " something was divided by it. One such number, and the loss is NaN.");
          }
          if (rows == train && row[constant] != 0) {
            fail(
                "A column in which all training rows are equal was scaled to %s there; it should be 0,"
                        .formatted(row[constant])
                    + " their least value.");
          }
        }
        expectColumns(train, rows, found, constant);
      }
    }
  }

  private float[][] scaled(float[][] train, float[][] rows) {
    float[][] found = view.scale(copy(train), copy(rows));
    boolean fits =
        found.length == rows.length
            && Arrays.stream(found).allMatch(row -> row.length == rows[0].length);
    expect(
        fits,
        () ->
            "scale was given %d rows of %d values, and what it returned has another shape."
                .formatted(rows.length, rows[0].length));
    return found;
  }

  private static void check(float[][] train, float[][] rows, float[][] found) {
    expectColumns(train, rows, found, -1);
  }

  private static void expectColumns(
      float[][] train, float[][] rows, float[][] found, int constant) {
    for (int j = 0; j < rows[0].length; j++) {
      if (j == constant) {
        continue;
      }
      double least = least(train, j);
      double range = most(train, j) - least;
      for (int i = 0; i < rows.length; i++) {
        double expected = (rows[i][j] - least) / range;
        if (Math.abs(found[i][j] - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))) {
          continue;
        }
        fail(wrong(train, rows, found, i, j, expected, constant));
      }
    }
  }

  private static String wrong(
      float[][] train,
      float[][] rows,
      float[][] found,
      int row,
      int column,
      double expected,
      int constant) {
    String start =
        String.format(
            Locale.ROOT,
            "In the training rows a column runs from %.5g to %.5g. A value of %.5g is %.4f then, and you"
                + " have %.4f.",
            least(train, column),
            most(train, column),
            rows[row][column],
            expected,
            found[row][column]);
    if ((expected > 1 && found[row][column] == 1) || (expected < 0 && found[row][column] == 0)) {
      return start
          + " It was cut off: rows beyond the training rows' range leave 0 to 1, or else the network"
          + " could not tell them apart.";
    }
    if (rows != train && isScaledBy(rows, rows, found, constant)) {
      return start
          + " The rows were scaled by their own least and largest values, so the same penguin gets"
          + " other numbers in other company. Measure train only.";
    }
    float[][] both = Arrays.copyOf(train, train.length + rows.length);
    System.arraycopy(rows, 0, both, train.length, rows.length);
    if (rows != train && isScaledBy(both, rows, found, constant)) {
      return start
          + " Least and largest value were taken from all rows. So the test rows had a say, which is"
          + " a leak. Measure train only.";
    }
    return start;
  }

  /** Whether least and largest values of these rows explain what was found, in every column. */
  private static boolean isScaledBy(
      float[][] measured, float[][] rows, float[][] found, int constant) {
    for (int j = 0; j < rows[0].length; j++) {
      double least = least(measured, j);
      double range = most(measured, j) - least;
      for (int i = 0; i < rows.length && j != constant; i++) {
        double expected = range > 0 ? (rows[i][j] - least) / range : 0;
        if (!(Math.abs(found[i][j] - expected) <= TOLERANCE)) {
          return false;
        }
      }
    }
    return true;
  }

  private static float least(float[][] rows, int column) {
    return (float) Arrays.stream(rows).mapToDouble(row -> row[column]).min().orElseThrow();
  }

  private static float most(float[][] rows, int column) {
    return (float) Arrays.stream(rows).mapToDouble(row -> row[column]).max().orElseThrow();
  }

  private static float[][] copy(float[][] rows) {
    return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
  }
}
