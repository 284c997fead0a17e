package io.gradus.grader.corpus;

import io.gradus.grader.curve.EpochSeries;

/**
 * One training of the corpus.
 *
 * @param series as the recorder saw it
 * @param test what the curve never shows: how it did on rows that were kept apart
 */
record CorpusRun(Recipe recipe, EpochSeries series, Test test) {

  /**
   * On the test rows.
   *
   * @param lastScore accuracy, or share of the variance explained, after the last epoch
   * @param lastLoss cross-entropy or mean squared error after the last epoch
   * @param bestLoss the least of all epochs
   * @param simpleScore what a simple model has on the same rows
   */
  record Test(double lastScore, double lastLoss, double bestLoss, double simpleScore) {}

  /** Whether a number is predicted, not a class. */
  boolean isRegression() {
    return series.metrics().isEmpty();
  }
}
