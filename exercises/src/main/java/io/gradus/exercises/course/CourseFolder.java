package io.gradus.exercises.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources of a course, or of some exercises of a teacher's own: folders {@code episodeN/name}
 * with an {@code exercise.json}. Nothing is written into it.
 */
public final class CourseFolder {
  private final Path root;
  private final List<Entry> entries;

  private CourseFolder(Path root, List<Entry> entries) {
    this.root = root;
    this.entries = List.copyOf(entries);
  }

  /**
   * One exercise's folder.
   *
   * @param folder such as {@code episode2/build_net}
   * @param hash of everything in it, see {@link #hash}
   * @param spec what its {@code exercise.json} says; empty where that is malformed
   * @param problem what is missing or malformed, if anything
   */
  public record Entry(
      String folder, String hash, Optional<ExerciseSpec> spec, Optional<CourseException> problem) {}

  /**
   * Reads what is there; a broken exercise does not keep the others from being read.
   *
   * @throws CourseException if there is no such folder, or no exercise in it
   * @throws IOException if it can't be read
   */
  public static CourseFolder read(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new CourseException(
          "There is no folder " + root + ". Name one with episodeN/NAME in it.");
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> episodes = Files.list(root)) {
      for (Path episode :
          episodes.filter(path -> name(path).matches("episode\\d")).sorted().toList()) {
        try (Stream<Path> folders = Files.list(episode)) {
          for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
            if (Files.exists(folder.resolve("exercise.json"))
                || Files.isDirectory(folder.resolve("key"))) {
              entries.add(entry(root, folder));
            }
          }
        }
      }
    }
    if (entries.isEmpty()) {
      throw new CourseException(
          root + " holds no exercise. An exercise is a folder episodeN/NAME with exercise.json.");
    }
    return new CourseFolder(root, entries);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static Entry entry(Path root, Path folder) throws IOException {
    String name = root.relativize(folder).toString().replace('\\', '/');
    String hash = hash(folder);
    String file = name + "/exercise.json";
    try {
      if (!Files.isRegularFile(folder.resolve("exercise.json"))) {
        throw new CourseException(file + ": there is no such file. Copy one and change it.");
      }
      ExerciseSpec spec =
          SpecReader.read(file, name, Files.readString(folder.resolve("exercise.json")));
      return new Entry(name, hash, Optional.of(spec), missing(folder, spec));
    } catch (CourseException e) {
      return new Entry(name, hash, Optional.empty(), Optional.of(e));
    }
  }

  private static Optional<CourseException> missing(Path folder, ExerciseSpec spec) {
    List<String> files =
        new ArrayList<>(
            List.of(
                "README.md", "hints.md", "key/" + spec.file(), "key/wrong.md", "key/answer.md"));
    if (spec.kind().isCode()) {
      String stem = spec.file().substring(0, spec.file().length() - ".java".length());
      files.addAll(List.of("Contract.java", "View.java", "key/" + stem + "Test.java"));
    }
    return files.stream()
        .filter(file -> !Files.isRegularFile(folder.resolve(file)))
        .findFirst()
        .map(
            file ->
                new CourseException(
                    spec.folder() + "/" + file + ": there is no such file. Write it."));
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** Its exercises, in the order of their folders. */
  public List<Entry> entries() {
    return entries;
  }

  /** The Java sources of an exercise. */
  public List<Path> sources(Entry entry) throws IOException {
    return files(root.resolve(entry.folder())).stream()
        .filter(file -> name(file).endsWith(".java"))
        .toList();
  }

  /**
   * Writes what an exercise has in a course's jars beside class files.
   *
   * @param open gets what learners may see, the starter included
   * @param keys gets the rest
   * @throws CourseException if the reference is malformed
   */
  public void write(Entry entry, Path open, Path keys) throws IOException {
    ExerciseSpec spec = entry.spec().orElseThrow();
    Path folder = root.resolve(entry.folder());
    for (Path file : files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      boolean key = path.startsWith("key/");
      if (key || !path.endsWith(".java")) {
        Path target = (key ? keys : open).resolve(entry.folder()).resolve(path);
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
    Path starter = open.resolve(Course.starterName(spec));
    Files.createDirectories(starter.getParent());
    String key = spec.folder() + "/key/" + spec.file();
    String text =
        Files.readString(folder.resolve("key").resolve(spec.file())).replace("\r\n", "\n");
    Files.writeString(starter, Keys.starter(spec, key, text));
  }

  /**
   * Writes what a course of these exercises has as a whole.
   *
   * @param hashes content hashes by id
   */
  public static void writeIndex(List<ExerciseSpec> specs, Map<String, String> hashes, Path open)
      throws IOException {
    Path file = open.resolve(Course.INDEX);
    Files.createDirectories(file.getParent());
    Files.writeString(file, SpecReader.writeIndex(specs), StandardCharsets.UTF_8);
    StringBuilder contents = new StringBuilder();
    hashes.forEach((id, hash) -> contents.append(id).append(' ').append(hash).append('\n'));
    Files.writeString(open.resolve(Course.CONTENTS), contents, StandardCharsets.UTF_8);
  }

  /**
   * SHA-256 over the names and contents of all files of a folder, in hexadecimal; the same on
   * systems with other line ends.
   */
  public static String hash(Path folder) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      if (name.matches(".*\\.(java|md|json)")) {
        bytes =
            new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
      }
      digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !name(file).startsWith(".") && !name(file).endsWith("~"))
          .sorted((a, b) -> portable(folder, a).compareTo(portable(folder, b)))
          .toList();
    }
  }

  private static String portable(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
