package io.gradus.grader.sandbox;

/** How well a learner's process is kept apart. */
public enum Tier {
  /** Bubblewrap: own namespaces, seccomp, limits. */
  A("bubblewrap"),
  /** Landlock, seccomp and limits, without namespaces. */
  B("landlock"),
  /** Limits and timeouts only. */
  C("none, limits only");

  private final String label;

  Tier(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }
}
