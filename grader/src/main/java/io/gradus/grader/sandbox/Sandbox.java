package io.gradus.grader.sandbox;

import java.io.IOException;

/** Starts JVMs in one tier of isolation. */
public interface Sandbox {
  Tier tier();

  /** For people, such as {@code bubblewrap} or {@code none, limits only}. */
  String label();

  /**
   * Starts a JVM.
   *
   * @throws IOException if it can't be started; says what to do
   */
  SandboxedProcess start(JvmCommand command, SandboxLimits limits) throws IOException;
}
