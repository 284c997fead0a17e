package io.gradus.grader.session;

import io.gradus.grader.sandbox.JvmCommand;
import io.gradus.grader.sandbox.SandboxLimits;

/**
 * How a worker is started.
 *
 * @param command the JVM, see {@code WorkerCommand}
 * @param limits what its process may use
 */
public record WorkerSpec(JvmCommand command, SandboxLimits limits) {}
