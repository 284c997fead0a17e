package io.gradus.grader.compile;

/**
 * The compiler's JVM can't be started: the tool's fault or the machine's, never the learner's. Exit
 * code 3. The message says what to do.
 */
public final class CompilerUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CompilerUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
