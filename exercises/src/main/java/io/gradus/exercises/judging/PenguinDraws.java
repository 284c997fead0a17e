package io.gradus.exercises.judging;

import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.split.Split;
import io.gradus.datasets.split.StratifiedSplit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws classification problems from the penguins that are as hard as they are, and that nobody can
 * know by heart.
 *
 * <p>Rows are split anew (a row is learned from or tested on, never both), resampled within each
 * species, and jittered; columns, classes and rows are permuted; each column gets a unit, a
 * direction and an offset of its own. What stays is what a network has to learn: which measurements
 * go together.
 */
public final class PenguinDraws {
  /** Share of the rows to test on: 69 of 342, as in the course. */
  private static final double TEST_SHARE = 0.2;

  /** Jitter, in standard deviations of the column: small beside the gaps between the species. */
  private static final double JITTER = 0.05;

  /** Units differ by up to six powers of ten, as tonnes and grams do. */
  private static final double LEAST_POWER = -3;

  private static final double LARGEST_POWER = 3;

  /** Offsets reach this many standard deviations, as flipper lengths do: 201 mm, deviation 14. */
  private static final double OFFSET = 15;

  private PenguinDraws() {}

  /**
   * One draw.
   *
   * @param penguins real rows or stand-ins; those without all measurements are left out
   * @param standIn whether they are stand-ins
   * @param random decides everything; the same source gives the same draw
   */
  public static TabularDraw draw(PenguinRows penguins, boolean standIn, RandomGenerator random) {
    PenguinRows complete = penguins.complete();
    return draw(
        "penguins",
        standIn,
        complete.measurements(),
        complete.classes(),
        PenguinRows.SPECIES.size(),
        random);
  }

  static TabularDraw draw(
      String dataset,
      boolean standIn,
      float[][] rows,
      int[] labels,
      int classes,
      RandomGenerator random) {
    Split split = StratifiedSplit.draw(labels, TEST_SHARE, random);
    Disguise disguise = Disguise.draw(rows, classes, random);
    int[] train = resampled(split.train(), labels, random);
    int[] test = resampled(split.test(), labels, random);
    return new TabularDraw(
        dataset,
        standIn,
        disguise.rows(rows, train, random),
        disguise.labels(labels, train),
        disguise.rows(rows, test, random),
        disguise.labels(labels, test),
        classes);
  }

  /** As many rows of each class, drawn with replacement, in random order. */
  private static int[] resampled(int[] pool, int[] labels, RandomGenerator random) {
    int[] drawn = new int[pool.length];
    for (int i = 0; i < pool.length; i++) {
      int label = labels[pool[i]];
      int[] same = IntStream.of(pool).filter(row -> labels[row] == label).toArray();
      drawn[i] = same[random.nextInt(same.length)];
    }
    shuffle(drawn, random);
    return drawn;
  }

  private static void shuffle(int[] values, RandomGenerator random) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }

  private static int[] permutation(int size, RandomGenerator random) {
    int[] order = IntStream.range(0, size).toArray();
    shuffle(order, random);
    return order;
  }

  /**
   * What is done to rows and labels so that they can't be recognised.
   *
   * @param columns the place in the file of each column of the draw
   * @param classes the class in the draw of each class of the file
   * @param mean of each column of the file
   * @param deviation of each column of the file
   * @param unit factor on a column's deviations from its mean; negative turns the column round
   * @param offset added, in the new unit
   */
  private record Disguise(
      int[] columns,
      int[] classes,
      double[] mean,
      double[] deviation,
      double[] unit,
      double[] offset) {

    static Disguise draw(float[][] rows, int classes, RandomGenerator random) {
      int width = rows[0].length;
      double[] mean = new double[width];
      double[] deviation = new double[width];
      double[] unit = new double[width];
      double[] offset = new double[width];
      for (int j = 0; j < width; j++) {
        for (float[] row : rows) {
          mean[j] += row[j] / rows.length;
        }
        for (float[] row : rows) {
          deviation[j] += Math.pow(row[j] - mean[j], 2) / rows.length;
        }
        deviation[j] = Math.sqrt(deviation[j]);
        double power = LEAST_POWER + (LARGEST_POWER - LEAST_POWER) * random.nextDouble();
        unit[j] = Math.pow(10, power) * (random.nextBoolean() ? 1 : -1);
        offset[j] = unit[j] * OFFSET * (2 * random.nextDouble() - 1);
      }
      return new Disguise(
          permutation(width, random), permutation(classes, random), mean, deviation, unit, offset);
    }

    float[][] rows(float[][] rows, int[] drawn, RandomGenerator random) {
      float[][] out = new float[drawn.length][columns.length];
      for (int i = 0; i < drawn.length; i++) {
        for (int j = 0; j < columns.length; j++) {
          int c = columns[j];
          double standard = (rows[drawn[i]][c] - mean[c]) / deviation[c];
          double jittered = standard + JITTER * random.nextGaussian();
          out[i][j] = (float) (offset[c] + unit[c] * jittered);
        }
      }
      return out;
    }

    int[] labels(int[] labels, int[] drawn) {
      return IntStream.of(drawn).map(row -> classes[labels[row]]).toArray();
    }
  }
}
