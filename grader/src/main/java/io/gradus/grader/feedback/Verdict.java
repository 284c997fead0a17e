package io.gradus.grader.feedback;

import io.gradus.grader.feedback.ExerciseResult.State;

/** What a report says of a submission in one word. */
public enum Verdict {
  /** Everything that was started passed; nothing may have been started. */
  PASSED,
  /** Something that was started is below its pass mark. */
  BELOW,
  /** The submission, or something that was started, could not be judged. */
  BROKEN;

  /**
   * The verdict of a report. One without a single exercise says that nothing was judged, which is
   * never a pass.
   */
  public static Verdict of(GradeReport report) {
    boolean whole = report.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    boolean judged = report.results().stream().noneMatch(r -> r.state() == State.BROKEN);
    if (!whole || !judged || report.results().isEmpty()) {
      return BROKEN;
    }
    return report.results().stream()
            .filter(ExerciseResult::started)
            .allMatch(r -> r.state() == State.PASSED)
        ? PASSED
        : BELOW;
  }
}
