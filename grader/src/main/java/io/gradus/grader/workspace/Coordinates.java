package io.gradus.grader.workspace;

import java.util.Objects;
import java.util.Optional;

/**
 * A jar's name in Maven's world.
 *
 * @param group such as {@code ai.djl}
 * @param artifact such as {@code api}
 * @param version such as {@code 0.35.1}
 * @param classifier such as {@code linux-x86_64}
 */
public record Coordinates(
    String group, String artifact, String version, Optional<String> classifier) {
  public Coordinates {
    Objects.requireNonNull(group);
    Objects.requireNonNull(artifact);
    Objects.requireNonNull(version);
    Objects.requireNonNull(classifier);
  }

  /**
   * Reads {@code group:artifact:version[:classifier]}.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  public static Coordinates parse(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length < 3 || parts.length > 4) {
      throw new IllegalArgumentException("Not group:artifact:version[:classifier]: '" + text + "'");
    }
    return new Coordinates(
        parts[0], parts[1], parts[2], parts.length == 4 ? Optional.of(parts[3]) : Optional.empty());
  }

  /** The jar's file name, the same in a local repository and in a distribution's {@code lib}. */
  public String jarName() {
    return stem() + classifier.map(c -> "-" + c).orElse("") + ".jar";
  }

  /** The name of the file that describes it. */
  public String pomName() {
    return stem() + ".pom";
  }

  /** Its folder in a Maven repository, with {@code /} between the parts. */
  public String folder() {
    return group.replace('.', '/') + "/" + artifact + "/" + version;
  }

  private String stem() {
    return artifact + "-" + version;
  }

  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version + classifier.map(c -> ":" + c).orElse("");
  }
}
