package io.gradus.grader.cli;

import java.util.Objects;

/**
 * Ends a command with a plain sentence and an exit code, without a stack trace. The message says
 * what happened and where; the remedy what to do.
 */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String remedy;

  private CommandFailure(int exitCode, String message, String remedy, Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.exitCode = exitCode;
    this.remedy = Objects.requireNonNull(remedy);
  }

  /** The user has to change the call or the submission: exit code 2. */
  public static CommandFailure wrongUse(String message, String remedy) {
    return new CommandFailure(ExitCode.WRONG_USE, message, remedy, null);
  }

  /** The machine or Gradus could not do it: exit code 3. */
  public static CommandFailure toolFailed(String message, String remedy, Throwable cause) {
    return new CommandFailure(ExitCode.TOOL_FAILED, message, remedy, cause);
  }

  public int exitCode() {
    return exitCode;
  }

  /** What to do; may be empty where the message says it. */
  public String remedy() {
    return remedy;
  }
}
