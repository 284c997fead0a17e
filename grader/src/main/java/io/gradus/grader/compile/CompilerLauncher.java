package io.gradus.grader.compile;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.IOException;

/** How the compiler's JVM is started. It runs no learner's code, but reads hostile text. */
@FunctionalInterface
public interface CompilerLauncher {
  /**
   * Starts the JVM.
   *
   * @throws IOException if it can't be started; says what to do
   */
  SandboxedProcess start(JvmCommand command) throws IOException;

  /** As the grader's own user, limited by the JVM's options alone. */
  static CompilerLauncher plain() {
    return PlainProcess::start;
  }

  /** In a sandbox; its limits hold over the child's life, which is many compilations. */
  static CompilerLauncher in(Sandbox sandbox, SandboxLimits limits) {
    return command -> sandbox.start(command, limits);
  }
}
