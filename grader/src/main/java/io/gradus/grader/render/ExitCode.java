package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.Severity;

/**
 * The exit code that a report asks for.
 *
 * <p>A fault of the tool itself (3) has no report: it is thrown.
 */
public final class ExitCode {
  /** Everything that was started passed. */
  public static final int PASSED = 0;

  /** Something that was started is below its pass mark. */
  public static final int BELOW = 1;

  /** Wrong use, or a submission that could not be judged. */
  public static final int BROKEN = 2;

  /** The tool itself failed. */
  public static final int FAULT = 3;

  private ExitCode() {}

  /**
   * The code for a report. A report without a single exercise says that nothing was judged, which
   * is never a pass.
   */
  public static int of(GradeReport report) {
    boolean whole = report.findings().stream().noneMatch(f -> f.severity() == Severity.ERROR);
    boolean judged =
        report.results().stream().noneMatch(r -> r.state() == ExerciseResult.State.BROKEN);
    if (!whole || !judged || report.results().isEmpty()) {
      return BROKEN;
    }
    return report.results().stream()
            .filter(ExerciseResult::started)
            .allMatch(r -> r.state() == ExerciseResult.State.PASSED)
        ? PASSED
        : BELOW;
  }
}
