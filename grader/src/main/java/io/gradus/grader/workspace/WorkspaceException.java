package io.gradus.grader.workspace;

import java.util.Objects;

/** What was asked of a workspace can't be done as it was asked; nothing was changed. */
public final class WorkspaceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * The message says what is wrong and where.
   *
   * @param remedy what to do
   */
  WorkspaceException(String message, String remedy) {
    super(message);
    this.remedy = Objects.requireNonNull(remedy);
  }

  public String remedy() {
    return remedy;
  }
}
