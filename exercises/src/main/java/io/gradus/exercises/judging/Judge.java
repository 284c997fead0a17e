package io.gradus.exercises.judging;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What the grader gives a hidden test, by constructor injection beside the view's proxy.
 *
 * <p>Every draw comes from the grading seed, the exercise's id and a name, so that a grading can be
 * replayed and tests do not depend on their order.
 */
public interface Judge {
  /** A random source for the named purpose; the same name gives the same numbers. */
  RandomGenerator random(String purpose);

  /**
   * Penguin rows drawn anew: resampled, columns, classes and rows permuted, features rescaled and
   * jittered; real rows where the file is at hand, else stand-ins. The same name gives the same
   * rows.
   */
  TabularDraw penguins(String purpose);

  /**
   * Accuracies of the naive and the Tribuo baselines on a draw's test rows, naive first; cached by
   * content.
   */
  List<BaselineScore> baselines(TabularDraw draw);

  /**
   * The share of rows whose class is right, 0 to 1, by the same evaluator as the baselines'.
   *
   * @param truth true classes, at least one
   * @param predicted as many
   * @param classes how many classes there are
   */
  double accuracy(int[] truth, int[] predicted, int classes);

  /**
   * Ends the learner's process and goes on in a new one, in which the engine starts from the same
   * seed as in the first. What the code kept in memory or in its folder is gone, so that an answer
   * that comes again was found again and not remembered.
   */
  void restart();

  /**
   * Shows in the report what the curve of a training says, as a note; earns nothing. The curve is
   * the learner's claim. A judge that writes no report lets it be.
   *
   * @param lossPerEpoch as the training measured it
   * @param constantLoss what always predicting the same would have given on the training rows
   */
  default void showCurve(double[] lossPerEpoch, double constantLoss) {}

  /** Shows a comparison in the report; earns nothing by itself. */
  void compare(Comparison comparison);
}
