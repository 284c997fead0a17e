package io.gradus.grader.analysis;

import java.util.List;
import java.util.Optional;

/** The ten steps of the deep-learning workflow, by number. */
public final class WorkflowStep {
  private static final List<String> TITLES =
      List.of(
          "Formulate the problem",
          "Know inputs and outputs",
          "Prepare the data",
          "Choose an architecture",
          "Choose loss and optimizer",
          "Train",
          "Predict",
          "Measure",
          "Refine",
          "Share");

  private WorkflowStep() {}

  /**
   * A step's title.
   *
   * @param step from 1; empty for a number that is none
   */
  public static Optional<String> title(int step) {
    return step >= 1 && step <= TITLES.size()
        ? Optional.of(TITLES.get(step - 1))
        : Optional.empty();
  }
}
