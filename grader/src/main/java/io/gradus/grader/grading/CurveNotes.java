package io.gradus.grader.grading;

import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.Diagnosis;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What the curves of a graded exercise say. They come from the learner's process, so they are
 * claims: whatever they say is a note beside the result and never part of it.
 */
final class CurveNotes {
  private CurveNotes() {}

  /** A note for each curve that says something, from its first diagnosis. */
  static List<Finding> of(List<EpochSeries> curves) {
    return curves.stream()
        .flatMap(curve -> CurveDiagnosis.of(curve).stream().limit(1))
        .map(CurveNotes::note)
        .distinct()
        .toList();
  }

  private static Finding note(Diagnosis diagnosis) {
    return new Finding(
        diagnosis.code().code(),
        Severity.INFORMATION,
        Optional.empty(),
        new LearnerText("The training's curve: " + diagnosis.message()),
        new LearnerText(diagnosis.isAlarm() ? diagnosis.code().next() : ""),
        0);
  }
}
