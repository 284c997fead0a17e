package io.gradus.grader.compile;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.Sandbox;
import io.gradus.grader.sandbox.SandboxLimits;
import io.gradus.grader.sandbox.SandboxedProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /** Where a sandboxed JVM sees one of our files; {@code Sandboxes::visible}. */
  @FunctionalInterface
  interface Sight {
    Path visible(Path path) throws IOException;
  }

  /**
   * In a sandbox; its limits hold over the child's life, which is many compilations. The learners'
   * class path given to {@link JavacService} must be visible in there; our own is made so.
   */
  static CompilerLauncher in(Sandbox sandbox, SandboxLimits limits, Sight sight) {
    return command -> {
      List<Path> classPath = new ArrayList<>();
      for (Path jar : command.classPath()) {
        classPath.add(sight.visible(jar));
      }
      return sandbox.start(
          new JvmCommand(
              classPath,
              command.mainClass(),
              command.jvmOptions(),
              command.arguments(),
              command.environment(),
              command.readOnly()),
          limits);
    };
  }
}
