package io.gradus.exercises.judging;

import io.gradus.exercises.wire.DType;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;

/**
 * Tables of numbers, one row per example, one column per class: comparing and reading them.
 *
 * <p>Comparisons are false for NaN and infinite numbers.
 */
public final class Scores {
  private Scores() {}

  /** Rows as a FLOAT32 tensor {@code (rows, columns)}. */
  public static Tensor tensor(float[][] rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    float[] flat = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * columns, columns);
    }
    return Tensor.ofFloats(flat, rows.length, columns);
  }

  /** The cross-entropy, in nats, of always giving the classes' shares; ln 3 for 3 equal ones. */
  public static double lossOfConstant(int[] classes, int count) {
    int[] counts = new int[count];
    for (int one : classes) {
      counts[one]++;
    }
    double loss = 0;
    for (int rows : counts) {
      double share = (double) rows / classes.length;
      loss -= rows == 0 ? 0 : share * Math.log(share);
    }
    return loss;
  }

  /** Whether it is FLOAT32 of the shape {@code (rows, columns)}. */
  public static boolean hasShape(Tensor tensor, int rows, int columns) {
    return tensor.type() == DType.FLOAT32
        && Arrays.equals(tensor.shape(), new long[] {rows, columns});
  }

  /**
   * The rows of a FLOAT32 tensor of rank 2.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static float[][] rows(Tensor tensor) {
    if (tensor.shape().length != 2 || tensor.type() != DType.FLOAT32) {
      throw new IllegalArgumentException("expected FLOAT32 (rows, columns), got " + tensor);
    }
    int rows = Math.toIntExact(tensor.shape()[0]);
    int columns = Math.toIntExact(tensor.shape()[1]);
    float[] flat = tensor.floats();
    float[][] out = new float[rows][];
    for (int i = 0; i < rows; i++) {
      out[i] = Arrays.copyOfRange(flat, i * columns, (i + 1) * columns);
    }
    return out;
  }

  /**
   * Whether all numbers agree.
   *
   * @param tolerance largest difference, relative to the largest expected number of the column, so
   *     that a huge one in one column hides nothing in another, and at least absolute; 1e-4 is some
   *     hundred roundings of float32. What is expected may follow from weights that a learner
   *     claims: where it is infinite, nothing agrees with it
   */
  public static boolean agree(double[][] expected, float[][] found, double tolerance) {
    if (expected.length != found.length) {
      return false;
    }
    int columns = expected.length == 0 ? 0 : expected[0].length;
    for (int j = 0; j < columns; j++) {
      double largest = 1;
      for (int i = 0; i < expected.length; i++) {
        if (expected[i].length != columns || found[i].length != columns) {
          return false;
        }
        largest = Math.max(largest, Math.abs(expected[i][j]));
      }
      for (int i = 0; i < expected.length; i++) {
        // Written so that NaN is a disagreement, and infinity is one with everything.
        if (!Double.isFinite(largest)
            || !(Math.abs(expected[i][j] - found[i][j]) <= tolerance * largest)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Softmax of each row. */
  public static double[][] softmax(double[][] scores) {
    double[][] out = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      double max = Arrays.stream(scores[i]).max().orElse(0);
      double[] exp = Arrays.stream(scores[i]).map(score -> Math.exp(score - max)).toArray();
      double sum = Arrays.stream(exp).sum();
      out[i] = Arrays.stream(exp).map(value -> value / sum).toArray();
    }
    return out;
  }

  /** The column of the largest number in each row, the first one of several. */
  public static int[] largest(double[][] scores) {
    int[] classes = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      for (int j = 1; j < scores[i].length; j++) {
        if (scores[i][j] > scores[i][classes[i]]) {
          classes[i] = j;
        }
      }
    }
    return classes;
  }
}
