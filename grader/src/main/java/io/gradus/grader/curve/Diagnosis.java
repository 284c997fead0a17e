package io.gradus.grader.curve;

import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a curve says.
 *
 * @param code what it is
 * @param message one line with the numbers, such as {@code Overfitting since epoch 6: …}
 * @param evidence values to check it by on the plot
 * @param since the epoch from which on it shows, 1 for the first
 */
public record Diagnosis(CurveCode code, String message, List<Evidence> evidence, int since) {

  /**
   * A value that a person can look up.
   *
   * @param epoch 1 for the first
   * @param what such as {@code validation loss}
   */
  public record Evidence(int epoch, String what, double value) {}

  /** Keeps a copy. */
  public Diagnosis {
    evidence = List.copyOf(evidence);
  }

  /** Whether something is wrong or could be better. */
  public boolean isAlarm() {
    return code != CurveCode.GOOD;
  }

  /** The same as a finding, for the line that trains. */
  public Finding toFinding(Optional<Place> place) {
    return new Finding(
        code.code(),
        code.severity(),
        place,
        new LearnerText(message),
        new LearnerText(code.meaning() + " " + code.next()),
        0);
  }
}
