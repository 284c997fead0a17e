package io.gradus.grader.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.ConfusionMetrics;
import org.tribuo.classification.evaluation.LabelConfusionMatrix;
import org.tribuo.evaluation.metrics.EvaluationMetric;
import org.tribuo.evaluation.metrics.MetricTarget;
import org.tribuo.impl.ArrayExample;

/**
 * What Tribuo's evaluators say of predicted classes; the metrics that a report shows.
 *
 * <p>Tribuo's matrix has a row for each predicted class; {@link #counts} has one for each true
 * class, as the course.
 */
public final class TribuoMetrics {
  private final List<Label> labels;
  private final LabelConfusionMatrix matrix;

  private TribuoMetrics(List<Label> labels, LabelConfusionMatrix matrix) {
    this.labels = labels;
    this.matrix = matrix;
  }

  /**
   * Evaluates predictions.
   *
   * @param truth true classes, 0 to {@code classes - 1}, at least one
   * @param predicted as many predicted ones
   * @throws IllegalArgumentException if the lengths differ or are 0, or a class is none of them
   */
  public static TribuoMetrics of(int[] truth, int[] predicted, int classes) {
    if (truth.length != predicted.length || truth.length == 0) {
      throw new IllegalArgumentException(
          "%d true classes and %d predicted ones".formatted(truth.length, predicted.length));
    }
    List<Label> labels =
        IntStream.range(0, classes).mapToObj(i -> new Label(Integer.toString(i))).toList();
    List<Prediction<Label>> predictions = new ArrayList<>(truth.length);
    for (int i = 0; i < truth.length; i++) {
      // The features of an example play no part here, but one without any is refused.
      ArrayExample<Label> example =
          new ArrayExample<>(label(labels, truth[i]), new String[] {"x"}, new double[] {1});
      predictions.add(new Prediction<>(label(labels, predicted[i]), 1, example));
    }
    return new TribuoMetrics(labels, new LabelConfusionMatrix(domain(labels), predictions));
  }

  private static Label label(List<Label> labels, int index) {
    if (index < 0 || index >= labels.size()) {
      throw new IllegalArgumentException(
          "class " + index + " is none of 0 to " + (labels.size() - 1));
    }
    return labels.get(index);
  }

  /** Also classes that never occur: they have a row and a column of their own. */
  private static ImmutableOutputInfo<Label> domain(List<Label> labels) {
    MutableOutputInfo<Label> info = new LabelFactory().generateInfo();
    labels.forEach(info::observe);
    return info.generateImmutableOutputInfo();
  }

  /** The share of rows whose class is right, 0 to 1. */
  public double accuracy() {
    return ConfusionMetrics.accuracy(
        new MetricTarget<Label>(EvaluationMetric.Average.MICRO), matrix);
  }

  /** Rows by true class, columns by predicted class. */
  public int[][] counts() {
    int[][] counts = new int[labels.size()][labels.size()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = (int) matrix.confusion(labels.get(j), labels.get(i));
      }
    }
    return counts;
  }

  /** Of the rows that were given this class, the share that have it; empty if none was given it. */
  public OptionalDouble precision(int index) {
    Label label = label(labels, index);
    return matrix.tp(label) + matrix.fp(label) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ConfusionMetrics.precision(new MetricTarget<>(label), matrix));
  }

  /** Of the rows that have this class, the share that were given it; empty if none has it. */
  public OptionalDouble recall(int index) {
    Label label = label(labels, index);
    return matrix.tp(label) + matrix.fn(label) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ConfusionMetrics.recall(new MetricTarget<>(label), matrix));
  }
}
