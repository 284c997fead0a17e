package io.gradus.exercises.kit.record;

import java.util.List;
import java.util.Optional;

/**
 * How a training ended.
 *
 * @param how whether the trainer was closed, or the program ended around it
 * @param epochs that were completed
 * @param seconds from the first batch to the end
 * @param tests what the learner measured on a test set, in order
 * @param samplingSeconds spent on norms and dead units
 */
public record RunEnd(
    How how, int epochs, double seconds, List<TestResult> tests, double samplingSeconds) {

  /** Ways to end. */
  public enum How {
    /** The trainer was closed. */
    CLOSED,
    /** The program ended while the trainer was open: it was stopped, or never closed it. */
    EXITED
  }

  /** Keeps a copy. */
  public RunEnd {
    tests = List.copyOf(tests);
  }

  /**
   * A figure on rows that were neither learned from nor chosen by.
   *
   * @param metric such as {@code accuracy}
   * @param testSet which rows: two figures are comparable where this is the same
   * @param model in the learner's words, if any were given
   */
  public record TestResult(String metric, double value, TestSet testSet, Optional<String> model) {}
}
