package io.gradus.grader.feedback;

import java.util.Optional;

/**
 * One hidden test. Registered before anything runs, at zero points.
 *
 * @param id the test method's name
 * @param title what it checks, in the learner's terms
 * @param points earned
 * @param maxPoints what it could earn
 * @param status how it ended
 * @param finding what to tell where it did not pass
 */
public record TestOutcome(
    String id, String title, int points, int maxPoints, Status status, Optional<Finding> finding) {

  /** How a hidden test ended. */
  public enum Status {
    NOT_EXECUTED,
    PASSED,
    FAILED
  }

  public TestOutcome {
    if (points < 0 || points > maxPoints || (status != Status.PASSED && points != 0)) {
      throw new IllegalArgumentException("points of " + id + ": " + points + "/" + maxPoints);
    }
  }
}
