package io.gradus.grader.sandbox;

/** How much isolation a grading asks for. */
public enum SandboxMode {
  /** The best tier that works here. */
  AUTO,
  /** Tier A or B; an error where neither works. The default for classes and CI. */
  REQUIRED,
  /** Tier C, without trying the others. */
  NONE
}
