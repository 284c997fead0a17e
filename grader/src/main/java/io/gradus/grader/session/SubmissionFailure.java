package io.gradus.grader.session;

import io.gradus.grader.feedback.Finding;

/**
 * Thrown by a view's proxy where the learner's code did not answer with a value: it threw, was
 * stopped, broke the protocol or a limit. Hidden tests let it through; it can't be caught by {@code
 * catch (AssertionError)}.
 */
public final class SubmissionFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;
  private final boolean over;

  /**
   * A failure.
   *
   * @param finding what to tell the learner
   * @param over whether the worker is gone with it, so that no later call can succeed
   */
  public SubmissionFailure(Finding finding, boolean over) {
    super(finding.code(), null, false, false);
    this.finding = finding;
    this.over = over;
  }

  public Finding finding() {
    return finding;
  }

  public boolean over() {
    return over;
  }
}
