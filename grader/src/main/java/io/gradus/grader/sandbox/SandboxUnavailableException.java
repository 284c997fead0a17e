package io.gradus.grader.sandbox;

import java.io.IOException;
import java.util.List;

/** No tier of those asked for works here; the message says why and what to do. */
public final class SandboxUnavailableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<TierReport> reports;

  SandboxUnavailableException(String message, List<TierReport> reports) {
    super(message);
    this.reports = List.copyOf(reports);
  }

  /** What was tried. */
  public List<TierReport> reports() {
    return reports;
  }
}
