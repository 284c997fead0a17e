package io.gradus.grader.cli;

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
}
