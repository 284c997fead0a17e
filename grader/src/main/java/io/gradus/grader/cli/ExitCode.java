package io.gradus.grader.cli;

import io.gradus.grader.feedback.GradeReport;
import io.gradus.grader.feedback.Verdict;

/** What a command's exit code means, for scripts and CI. */
public final class ExitCode {
  /** All that was started passed; the command did what it was asked for. */
  public static final int OK = 0;

  /** Something that was started is below its pass mark. */
  public static final int BELOW_PASS = 1;

  /** Wrong use, or a submission that is broken. */
  public static final int WRONG_USE = 2;

  /** Gradus itself, or the machine under it, failed. */
  public static final int TOOL_FAILED = 3;

  private ExitCode() {}

  /** What a report asks for; faults of the tool have no report, they are thrown. */
  public static int of(GradeReport report) {
    return switch (Verdict.of(report)) {
      case PASSED -> OK;
      case BELOW -> BELOW_PASS;
      case BROKEN -> WRONG_USE;
    };
  }
}
