package io.gradus.grader.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A JVM to start in a sandbox.
 *
 * @param classPath jars only; bound read-only
 * @param mainClass what to run
 * @param jvmOptions beside those that the sandbox adds for its limits
 * @param arguments of the program
 * @param environment the whole environment; nothing is inherited
 * @param readOnly further folders or files that it may read (native cache, class-data archive),
 *     seen under these very paths; for root, see {@link Sandboxes#visible} and {@link
 *     Sandboxes#nativeCacheFolder}
 */
public record JvmCommand(
    List<Path> classPath,
    String mainClass,
    List<String> jvmOptions,
    List<String> arguments,
    Map<String, String> environment,
    List<Path> readOnly) {
  public JvmCommand {
    classPath = List.copyOf(classPath);
    jvmOptions = List.copyOf(jvmOptions);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    readOnly = List.copyOf(readOnly);
  }
}
