package io.gradus.grader.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The programs in the test resources. */
public final class Programs {
  private Programs() {}

  /** Those that have faults, by name. */
  public static List<Program> faulty() {
    return read("faulty");
  }

  /** Those that only look so, by name. */
  public static List<Program> healthy() {
    return read("healthy");
  }

  /** The second set's faulty ones, written when the first had been read, by name. */
  public static List<Program> secondFaulty() {
    return read("second/faulty");
  }

  /** The second set's healthy ones, by name. */
  public static List<Program> secondHealthy() {
    return read("second/healthy");
  }

  /** Every code that a fault may have. */
  public static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    text(folder("").resolve("codes.txt"))
        .lines()
        .forEach(line -> codes.add(line.substring(0, line.indexOf(' '))));
    return codes;
  }

  static List<Path> files(String kind) {
    try (Stream<Path> files = Files.list(folder(kind))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Program> read(String kind) {
    return files(kind).stream().map(file -> Program.parse(name(file), text(file))).toList();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    if (!name.endsWith(".java")) {
      throw new IllegalArgumentException(file + " is no Java program");
    }
    return name.substring(0, name.length() - ".java".length());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String kind) {
    URL found = Programs.class.getResource("/programs/" + kind);
    if (found == null) {
      throw new IllegalStateException("No /programs/" + kind + " among the test resources");
    }
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
