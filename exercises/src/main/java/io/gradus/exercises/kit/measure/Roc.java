package io.gradus.exercises.kit.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ROC curve of one class against the rest: for every threshold of the score, how many of the
 * others are taken for it by mistake (false positive rate), and how many of it are found (true
 * positive rate). Rows with the same score come in together, so that ties make a slanted line and
 * neither help nor harm.
 *
 * @param points from (0, 0) to (1, 1), by falling threshold
 * @param auc the area under the curve, 0 to 1: the chance that a row of the class scores above one
 *     of the others, ties counting half (Hanley and McNeil, 1982)
 */
public record Roc(List<Point> points, double auc) {

  /**
   * One threshold.
   *
   * @param threshold rows with at least this score are taken for the class; infinite in the first
   * @param falsePositiveRate 0 to 1
   * @param truePositiveRate 0 to 1
   */
  public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}

  /** Keeps a copy. */
  public Roc {
    points = List.copyOf(points);
  }

  /**
   * The curve of a class.
   *
   * @param positive whether a row is of the class
   * @param scores how much each row looks like the class: probabilities, or any score that grows
   * @throws IllegalArgumentException if the lengths differ, a score is NaN, or there are only rows
   *     of the class or none
   */
  public static Roc of(boolean[] positive, double[] scores) {
    if (positive.length != scores.length) {
      throw new IllegalArgumentException(
          "%d rows and %d scores; give one score per row."
              .formatted(positive.length, scores.length));
    }
    int positives = 0;
    for (int i = 0; i < scores.length; i++) {
      positives += positive[i] ? 1 : 0;
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException(
            "The score of row " + i + " is NaN; a curve needs scores that can be put in order.");
      }
    }
    int negatives = scores.length - positives;
    if (positives == 0 || negatives == 0) {
      throw new IllegalArgumentException(
          "%d rows are of the class and %d are not; a curve needs both. Take other rows, or leave"
                  .formatted(positives, negatives)
              + " the class out.");
    }
    return curve(positive, scores, positives, negatives);
  }

  private static Roc curve(boolean[] positive, double[] scores, int positives, int negatives) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .toList();
    List<Point> points = new ArrayList<>();
    points.add(new Point(Double.POSITIVE_INFINITY, 0, 0));
    long found = 0;
    long mistaken = 0;
    double area = 0; // twice, in pairs of rows: whole numbers, so exact
    for (int i = 0; i < order.size(); ) {
      double threshold = scores[order.get(i)];
      long foundBefore = found;
      long mistakenBefore = mistaken;
      // == also where one is -0.0 and the other 0.0, which sort apart
      while (i < order.size() && scores[order.get(i)] == threshold) {
        if (positive[order.get(i)]) {
          found++;
        } else {
          mistaken++;
        }
        i++;
      }
      area += (double) (mistaken - mistakenBefore) * (found + foundBefore);
      points.add(new Point(threshold, (double) mistaken / negatives, (double) found / positives));
    }
    return new Roc(points, area / 2 / positives / negatives);
  }

  /**
   * The curve of one class of several.
   *
   * @param truth true classes, 0 to {@code classes - 1}
   * @param scores a score per row and class, {@code (N, classes)}
   * @param label the class
   * @throws IllegalArgumentException as {@link #of}, or if there is no such class
   */
  public static Roc oneAgainstRest(int[] truth, float[][] scores, int label) {
    if (truth.length != scores.length) {
      throw new IllegalArgumentException(
          "%d true classes and %d rows of scores; give one row per true class."
              .formatted(truth.length, scores.length));
    }
    boolean[] positive = new boolean[truth.length];
    double[] score = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      if (label < 0 || label >= scores[i].length) {
        throw new IllegalArgumentException(
            "Row %d has scores of %d classes, none of class %d; give one score per class."
                .formatted(i, scores[i].length, label));
      }
      positive[i] = truth[i] == label;
      score[i] = scores[i][label];
    }
    return of(positive, score);
  }

  /** False positive rates, one per point. */
  public double[] falsePositiveRates() {
    return points.stream().mapToDouble(Point::falsePositiveRate).toArray();
  }

  /** True positive rates, one per point. */
  public double[] truePositiveRates() {
    return points.stream().mapToDouble(Point::truePositiveRate).toArray();
  }
}
