package io.gradus.exercises.course;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes, at build time, what a course has in its jar beside its authors' files: the index of all
 * exercises, the starters (from the marked references), and the list of the kit's dependencies.
 */
public final class CourseBuild {
  /** One {@code groupId:artifactId:version[:classifier]} per line, the module exercises first. */
  public static final String KIT = "META-INF/gradus/kit.txt";

  /** Known-wrong solutions of code, at least. */
  private static final int LEAST_WRONG = 3;

  private CourseBuild() {}

  /**
   * Runs it.
   *
   * @param args the course's sources, the folder of the compiled module, the module's coordinates,
   *     and Maven's list of its dependencies
   * @throws IOException if a file can't be read or written
   * @throws CourseException if the course is malformed
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      throw new IllegalArgumentException("arguments: COURSE CLASSES COORDINATES DEPENDENCIES");
    }
    Path classes = Path.of(args[1]);
    writeCourse(Path.of(args[0]), classes);
    write(
        classes.resolve(KIT),
        String.join("\n", kit(args[2], Files.readAllLines(Path.of(args[3])))) + "\n");
  }

  /** Writes the index and the starters, after reading everything once to find what is malformed. */
  static void writeCourse(Path course, Path classes) throws IOException {
    List<ExerciseSpec> specs = new ArrayList<>();
    for (Path file : exerciseFiles(course)) {
      Path folder = file.getParent();
      specs.add(
          SpecReader.read(
              course.relativize(file).toString(),
              course.relativize(folder).toString().replace('\\', '/'),
              Files.readString(file)));
    }
    Map<String, String> hashes = new TreeMap<>();
    for (ExerciseSpec spec : specs) {
      hashes.put(spec.id(), CourseFolder.hash(course.resolve(spec.folder())));
    }
    CourseFolder.writeIndex(specs, hashes, classes);
    write(classes.resolve(Course.EPISODE_FILES), String.join("\n", episodeFiles(course)) + "\n");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {url(course), url(classes)}, null)) {
      Course made = Course.load(loader);
      Keys keys =
          Keys.find(loader).orElseThrow(() -> new CourseException(course + ": no keys found"));
      for (ExerciseSpec spec : made.exercises()) {
        write(classes.resolve(Course.starterName(spec)), keys.starter(spec));
        if (!spec.kind().isCode()) {
          write(classes.resolve(Course.formName(spec)), PageForm.write(keys.quiz(spec)));
        }
        check(made, keys, spec);
      }
    }
  }

  /**
   * Checks the form of one exercise's files.
   *
   * @throws CourseException says what is malformed or missing, where, and how to mend it
   */
  public static void check(Course course, Keys keys, ExerciseSpec spec) {
    for (String need : spec.needs()) {
      if (course.exercises().stream().noneMatch(other -> other.id().equals(need))) {
        throw new CourseException(
            spec.folder() + "/exercise.json: needs " + need + ", which does not exist.");
      }
    }
    course.hints(spec);
    if (course.readme(spec).isBlank() || keys.answer(spec).isBlank()) {
      throw new CourseException(spec.folder() + ": README.md or key/answer.md is empty.");
    }
    if (spec.kind().isCode()) {
      int wrong = keys.knownWrong(spec).size();
      if (wrong < LEAST_WRONG) {
        throw new CourseException(
            spec.folder() + "/key/wrong.md: " + wrong + " known-wrong solutions. Write three.");
      }
    } else {
      PageCheck.check(course, keys, spec);
    }
  }

  private static List<String> episodeFiles(Path course) throws IOException {
    try (Stream<Path> files = Files.walk(course)) {
      return files
          .map(file -> course.relativize(file).toString().replace('\\', '/'))
          .filter(name -> EpisodeFile.of(name).isPresent())
          .sorted()
          .toList();
    }
  }

  private static List<Path> exerciseFiles(Path course) throws IOException {
    try (Stream<Path> files = Files.walk(course)) {
      return files.filter(file -> file.endsWith("exercise.json")).sorted().toList();
    }
  }

  /**
   * The kit's jars from Maven's list, whose lines are {@code group:artifact:type[:classifier]
   * :version:scope}, maybe with more behind a blank.
   */
  static List<String> kit(String self, List<String> dependencies) {
    List<String> kit = new ArrayList<>();
    kit.add(self);
    for (String line : dependencies) {
      String[] parts = line.strip().split("\\s", 2)[0].split(":", -1);
      if (parts.length == 5) {
        kit.add(parts[0] + ":" + parts[1] + ":" + parts[3]);
      } else if (parts.length == 6) {
        kit.add(parts[0] + ":" + parts[1] + ":" + parts[4] + ":" + parts[3]);
      }
    }
    if (kit.size() < 2) {
      throw new CourseException("Maven's list of the kit's dependencies is empty.");
    }
    return kit;
  }

  private static URL url(Path folder) throws MalformedURLException {
    return folder.toUri().toURL();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
