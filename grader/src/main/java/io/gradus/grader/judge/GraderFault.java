package io.gradus.grader.judge;

/** The tool itself is at fault, not the learner: a malformed exercise, a missing part. Exit 3. */
public final class GraderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A fault with what happened and where. */
  public GraderFault(String message) {
    super(message);
  }

  /** A fault with its cause. */
  public GraderFault(String message, Throwable cause) {
    super(message, cause);
  }
}
