package io.gradus.grader.edition;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.datasets.cache.TemporaryFolder;
import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.CourseFolder;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds the exercises of a teacher's folder to the built-in course. What changed since the last time
 * is compiled into jars in the user's cache, by content; the folder itself is only read. An
 * exercise that is, to the byte, the built-in one stays that.
 *
 * <p>The teacher's code is trusted like the course's own: hidden tests run in this process.
 */
public final class TeachersCourse {
  private final Path jars;
  private final CourseEdition builtIn;
  private final String classPath;

  /**
   * For this program.
   *
   * @throws IOException if there is no place for what is compiled
   */
  public TeachersCourse(UserCache cache, CourseEdition builtIn) throws IOException {
    this.jars = cache.folder("course");
    this.builtIn = builtIn;
    this.classPath = System.getProperty("java.class.path", "");
  }

  /**
   * The edition with the exercises of a folder.
   *
   * @throws CourseException if the folder is none, or holds no exercise
   * @throws IOException if it can't be read, or the cache not written
   */
  public CourseEdition with(Path folder) throws IOException {
    CourseFolder sources = CourseFolder.read(folder.toAbsolutePath().normalize());
    List<CourseException> problems = new ArrayList<>();
    List<CourseFolder.Entry> changed = new ArrayList<>();
    for (CourseFolder.Entry entry : sources.entries()) {
      entry.problem().ifPresent(problems::add);
      if (entry.problem().isEmpty() && !isBuiltIn(entry)) {
        changed.add(entry);
      }
    }
    List<CourseFolder.Entry> ready = compiled(sources, changed, problems);
    List<Path> open = new ArrayList<>();
    List<URL> all = new ArrayList<>();
    List<ExerciseSpec> specs = new ArrayList<>();
    for (CourseFolder.Entry entry : ready) {
      open.add(openJar(entry));
      specs.add(entry.spec().orElseThrow());
    }
    Map<String, String> hashes = new TreeMap<>();
    ready.forEach(entry -> hashes.put(entry.spec().orElseThrow().id(), entry.hash()));
    Set<String> own = specs.stream().map(ExerciseSpec::id).collect(Collectors.toSet());
    Set<String> folders =
        sources.entries().stream().map(CourseFolder.Entry::folder).collect(Collectors.toSet());
    Set<String> unchanged =
        sources.entries().stream()
            .filter(this::isBuiltIn)
            .map(CourseFolder.Entry::folder)
            .collect(Collectors.toSet());
    for (ExerciseSpec spec : builtIn.course().exercises()) {
      // A broken one of the folder takes the built-in one's place, too.
      boolean kept = !folders.contains(spec.folder()) || unchanged.contains(spec.folder());
      if (kept && !own.contains(spec.id())) {
        specs.add(spec);
        builtIn.course().contentHash(spec).ifPresent(hash -> hashes.put(spec.id(), hash));
      }
    }
    all.add(indexJar(specs, hashes).toUri().toURL());
    for (CourseFolder.Entry entry : ready) {
      all.add(openJar(entry).toUri().toURL());
      all.add(keysJar(entry).toUri().toURL());
    }
    Set<String> taken = new HashSet<>(folders);
    taken.removeAll(unchanged);
    CourseLoader loader = new CourseLoader(all, taken, builtIn.loader());
    return new CourseEdition(
        Course.load(loader),
        Keys.find(loader),
        loader,
        open,
        Optional.of(sources.root()),
        problems);
  }

  private boolean isBuiltIn(CourseFolder.Entry entry) {
    return entry
        .spec()
        .flatMap(spec -> builtIn.course().find(spec.id()))
        .filter(spec -> spec.folder().equals(entry.folder()))
        .flatMap(builtIn.course()::contentHash)
        .filter(entry.hash()::equals)
        .isPresent();
  }

  /** Those that have their jars, made now or before. */
  private List<CourseFolder.Entry> compiled(
      CourseFolder sources, List<CourseFolder.Entry> wanted, List<CourseException> problems)
      throws IOException {
    List<CourseFolder.Entry> missing =
        wanted.stream().filter(entry -> !Files.isRegularFile(keysJar(entry))).toList();
    List<CourseFolder.Entry> ready = new ArrayList<>(wanted);
    ready.removeAll(missing);
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-course-")) {
      Path work = folder.path();
      FolderCompiler compiler = new FolderCompiler(sources, work, classPath(ready));
      // Together it is much faster; alone it is known which one is broken.
      boolean together = compiler.compile(missing).isEmpty();
      for (CourseFolder.Entry entry : missing) {
        Optional<CourseException> problem =
            together ? Optional.empty() : compiler.compile(List.of(entry));
        if (problem.isEmpty()) {
          problem = pack(sources, compiler, entry);
        }
        if (problem.isPresent()) {
          problems.add(problem.get());
        } else {
          ready.add(entry);
        }
      }
    }
    ready.sort(Comparator.comparing(CourseFolder.Entry::folder));
    return ready;
  }

  private String classPath(List<CourseFolder.Entry> ready) {
    return Stream.concat(
            ready.stream().flatMap(entry -> Stream.of(openJar(entry), keysJar(entry))),
            Stream.of(classPath))
        .map(Object::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Optional<CourseException> pack(
      CourseFolder sources, FolderCompiler compiler, CourseFolder.Entry entry) throws IOException {
    try {
      sources.write(entry, compiler.open(), compiler.keys());
    } catch (CourseException e) {
      return Optional.of(e);
    }
    AtomicFile.write(openJar(entry), Jars.of(compiler.open(), entry.folder()));
    AtomicFile.write(keysJar(entry), Jars.of(compiler.keys(), entry.folder())); // last: it is whole
    return Optional.empty();
  }

  private Path openJar(CourseFolder.Entry entry) {
    return file(key(entry.folder() + entry.hash()) + ".jar");
  }

  private Path keysJar(CourseFolder.Entry entry) {
    return file(key(entry.folder() + entry.hash()) + "-keys.jar");
  }

  private Path indexJar(List<ExerciseSpec> specs, Map<String, String> hashes) throws IOException {
    try (TemporaryFolder folder = TemporaryFolder.create("gradus-course-")) {
      Path work = folder.path();
      CourseFolder.writeIndex(specs, hashes, work);
      Path jar = file(key(specs.toString() + hashes) + "-index.jar");
      if (!Files.isRegularFile(jar)) {
        AtomicFile.write(jar, Jars.of(work, "course"));
      }
      return jar;
    }
  }

  private Path file(String name) {
    return jars.resolve(name);
  }

  /** Compiled against other jars it may be of no use. */
  private String key(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content.getBytes(StandardCharsets.UTF_8));
      for (String entry : classPath.split(File.pathSeparator, -1)) {
        Path path = Path.of(entry);
        String size = Files.isRegularFile(path) ? " " + Files.size(path) : "";
        String time = Files.exists(path) ? " " + Files.getLastModifiedTime(path).toMillis() : "";
        digest.update((entry + size + time + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
