package io.gradus.exercises.kit.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Finds the folder in which runs are kept. */
final class RunsFolder {
  /** Names a folder, or says {@value #OFF}: a system property. */
  static final String PROPERTY = "gradus.runs";

  /** The same as an environment variable. */
  static final String VARIABLE = "GRADUS_RUNS";

  static final String OFF = "off";
  private static final String WORKSPACE = "gradus.json";
  private static final String NAME = "runs";

  private RunsFolder() {}

  /**
   * What was named; else {@code runs} in the workspace around the current folder, or in the current
   * folder where there is no workspace. Nothing where recording is off.
   */
  static Optional<Path> find(Properties properties, Map<String, String> environment, Path current) {
    String named = properties.getProperty(PROPERTY, environment.getOrDefault(VARIABLE, "")).strip();
    if (named.equals(OFF)) {
      return Optional.empty();
    }
    if (!named.isEmpty()) {
      return Optional.of(current.resolve(named));
    }
    for (Path at = current.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(WORKSPACE))) {
        return Optional.of(at.resolve(NAME));
      }
    }
    return Optional.of(current.resolve(NAME));
  }
}
