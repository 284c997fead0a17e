package io.gradus.grader.submission;

/**
 * There is nothing to grade: the workspace is missing, is no folder, or holds no sources. Wrong
 * use, exit code 2. The message says what, where, and what to do.
 */
public final class WorkspaceProblem extends Exception {
  private static final long serialVersionUID = 1L;

  public WorkspaceProblem(String message) {
    super(message);
  }

  public WorkspaceProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
