package io.gradus.grader.workspace;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The jars that this Gradus runs from. A distribution holds them in {@code lib/}, with {@code
 * coordinates.txt} beside them and, when it was unpacked from a zip, the files that describe them
 * to Maven in {@code lib/poms/}.
 */
public final class Distribution {
  /** In the exercises' jar: the kit first, then what it needs. */
  private static final String KIT = "META-INF/gradus/kit.txt";

  private final Optional<Path> home;
  private final List<Path> classPath;

  private Distribution(Optional<Path> home, List<Path> classPath) {
    this.home = home;
    this.classPath = List.copyOf(classPath);
  }

  /** The one that this JVM was started from: by the launcher, or by a build's class path. */
  public static Distribution running() {
    return new Distribution(
        Optional.ofNullable(System.getProperty("gradus.home")).map(Path::of),
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
  }

  /** The one that was unpacked or built there. */
  public static Distribution at(Path home) {
    return new Distribution(Optional.of(home), List.of());
  }

  /** The folder with the launcher and {@code lib/}; none when classes run from a build. */
  public Optional<Path> home() {
    return home;
  }

  /** What a learner's code needs, the kit itself first. */
  public List<Coordinates> kit() throws IOException {
    try (InputStream list = Distribution.class.getClassLoader().getResourceAsStream(KIT)) {
      if (list == null) {
        throw new NoSuchFileException(KIT, null, "the exercises' jar is not whole");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .map(Coordinates::parse)
          .toList();
    }
  }

  /** Where a jar lies. */
  public Optional<Path> jar(Coordinates coordinates) {
    Optional<Path> inLib =
        home.map(folder -> folder.resolve("lib").resolve(coordinates.jarName()))
            .filter(Files::isRegularFile);
    return inLib.isPresent()
        ? inLib
        : classPath.stream()
            .filter(entry -> entry.endsWith(coordinates.jarName()))
            .filter(Files::isRegularFile)
            .findFirst();
  }

  /**
   * The files that describe the jars to Maven, laid out as a repository; only in an unpacked zip.
   */
  public Optional<Path> poms() {
    return home.map(folder -> folder.resolve("lib").resolve("poms")).filter(Files::isDirectory);
  }
}
