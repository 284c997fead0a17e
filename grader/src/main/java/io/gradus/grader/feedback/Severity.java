package io.gradus.grader.feedback;

/** How much a finding weighs. */
public enum Severity {
  ERROR,
  WARNING,
  INFORMATION
}
