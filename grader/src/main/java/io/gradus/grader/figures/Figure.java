package io.gradus.grader.figures;

import java.util.Arrays;
import java.util.Locale;

/**
 * One figure of the course beside ours.
 *
 * @param row the row of the course's inventory, such as {@code 2.17}
 * @param what it is
 * @param course as the course has it
 * @param ours as it was computed just now
 * @param agreement whether both are the same
 * @param word what explains a deviation, or that there is none; never empty
 */
public record Figure(
    String row, String what, String course, String ours, Agreement agreement, String word) {

  /** How ours stands to the course's. */
  public enum Agreement {
    /** The same, to the digits that the course gives. */
    SAME,
    /** Random, and within what was stated before. */
    WITHIN,
    /** Another, for a known reason. */
    EXPLAINED,
    /** Another, and nobody knows why: something is broken. */
    UNEXPLAINED
  }

  /** A whole number. */
  static Figure exact(String row, String what, long course, long ours, String reason) {
    return of(
        row, what, Long.toString(course), Long.toString(ours), course == ours, "same", reason);
  }

  /** Words, or several numbers. */
  static Figure text(String row, String what, String course, String ours, String reason) {
    return of(row, what, course, ours, course.equals(ours), "same", reason);
  }

  /** A number that the course gives to some decimals. */
  static Figure near(
      String row, String what, double course, double ours, int decimals, String reason) {
    return text(row, what, rounded(course, decimals), rounded(ours, decimals), reason);
  }

  /** Several runs of something random, against a stated range. */
  static Figure spread(
      String row, String what, double least, double most, double[] ours, String reason) {
    double[] sorted = ours.clone();
    Arrays.sort(sorted);
    double last = sorted[sorted.length - 1];
    // Ranges are stated to two digits: half of the last one is not a deviation.
    boolean within = sorted[0] >= least - slack(least) && last <= most + slack(most);
    String told =
        "%s to %s, median %s, %d seeds"
            .formatted(
                significant(sorted[0]),
                significant(last),
                significant(median(sorted)),
                sorted.length);
    String stated = significant(least) + " to " + significant(most);
    if (within) {
      return new Figure(row, what, stated, told, Agreement.WITHIN, "within");
    }
    return of(row, what, stated, told, false, "", reason);
  }

  private static Figure of(
      String row,
      String what,
      String course,
      String ours,
      boolean same,
      String sameWord,
      String reason) {
    if (same) {
      return new Figure(row, what, course, ours, Agreement.SAME, sameWord);
    }
    return reason.isEmpty()
        ? new Figure(row, what, course, ours, Agreement.UNEXPLAINED, "differs: nobody knows why")
        : new Figure(row, what, course, ours, Agreement.EXPLAINED, reason);
  }

  private static double slack(double stated) {
    return stated >= 10 ? 0.5 : stated >= 1 ? 0.05 : 0.005;
  }

  private static String significant(double value) {
    return rounded(value, Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static String rounded(double value, int decimals) {
    return Double.isNaN(value)
        ? "undefined"
        : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
