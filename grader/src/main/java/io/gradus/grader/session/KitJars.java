package io.gradus.grader.session;

import io.gradus.exercises.worker.Worker;
import io.gradus.grader.workspace.Coordinates;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The jars that learners' code runs against: those that the kit's list names, found among the jars
 * of this program by file name.
 */
public final class KitJars {
  private static final String LIST = "/META-INF/gradus/kit.txt";

  private KitJars() {}

  /**
   * The kit's jars on this program's own class path.
   *
   * @throws IOException if the list or a jar on it is missing; names them
   */
  public static List<Path> ofThisProgram() throws IOException {
    return among(System.getProperty("java.class.path", ""));
  }

  /** The kit's jars on the given class path. */
  static List<Path> among(String classPath) throws IOException {
    try (InputStream list = Worker.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IOException(
            "the installation is incomplete: the list of the kit's jars (%s) is missing"
                .formatted(LIST));
      }
      return find(new String(list.readAllBytes(), StandardCharsets.UTF_8), classPath);
    }
  }

  /** Jars by the list's lines, {@code group:artifact:version[:classifier]}, in the list's order. */
  static List<Path> find(String list, String classPath) throws IOException {
    Map<String, Path> jars = new LinkedHashMap<>();
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      Path path = Path.of(entry).toAbsolutePath().normalize();
      if (entry.endsWith(".jar") && Files.isRegularFile(path)) {
        jars.putIfAbsent(path.getFileName().toString(), path);
      }
    }
    List<Path> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    list.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> Coordinates.parse(line).jarName())
        .forEach(
            name -> {
              if (jars.containsKey(name)) {
                found.add(jars.get(name));
              } else {
                missing.add(name);
              }
            });
    if (found.isEmpty() || !missing.isEmpty()) {
      throw new IOException(
          "the installation is incomplete: missing %s. Install or build Gradus again."
              .formatted(missing.isEmpty() ? "every jar of the kit" : String.join(", ", missing)));
    }
    return found;
  }
}
