package io.gradus.grader.workspace;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A learner's folder: the files of the course that a learner completes, and what was written. */
public final class Workspace {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  /**
   * The workspace in this folder.
   *
   * @throws WorkspaceException if it is none
   */
  public static Workspace open(Path folder) throws WorkspaceException {
    if (!Marker.isIn(folder)) {
      throw new WorkspaceException(
          folder + " is not a workspace: it has no " + Marker.NAME,
          "Make one with 'gradus init DIR', or go to yours.");
    }
    return new Workspace(folder);
  }

  /** Whether this folder is a workspace. */
  public static boolean isOne(Path folder) {
    return Marker.isIn(folder);
  }

  /** The workspace that a folder is or lies in. */
  public static Optional<Workspace> around(Path start) {
    for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      // Not Marker.isIn: whoever only looks for the folder, as the language server, needs no JSON.
      if (Files.isRegularFile(at.resolve(Marker.NAME))) {
        return Optional.of(new Workspace(at));
      }
    }
    return Optional.empty();
  }

  /**
   * What is meant by a folder: the folder itself, but by {@code .}, where there is nothing to grade
   * in it, the workspace that it lies in, as an editor's terminal may be anywhere below.
   */
  public static Path meantBy(Path named) {
    boolean here = named.normalize().toString().isEmpty();
    return !here || isOne(named) || Files.isDirectory(named.resolve("src/main/java"))
        ? named
        : around(named).map(Workspace::folder).orElse(named);
  }

  /**
   * The workspace that somebody named, else the one that this process is in.
   *
   * @throws WorkspaceException if there is none
   */
  public static Workspace named(Optional<Path> folder) throws WorkspaceException {
    Path here = Path.of("").toAbsolutePath();
    return folder.isPresent()
        ? open(folder.get())
        : around(here)
            .orElseThrow(
                () ->
                    new WorkspaceException(
                        here + " is not in a workspace",
                        "Go to yours, name it by --workspace DIR, or make one: gradus init DIR"));
  }

  public Path folder() {
    return folder;
  }

  /** The learner's file for an exercise; need not exist. */
  public Path file(ExerciseSpec spec) {
    return folder.resolve(spec.workspacePath());
  }

  /**
   * Brings a starter back.
   *
   * @return where the learner's file is kept, or nothing where there was none that differs
   * @throws IOException if a file can't be written; the learner's is then as it was
   */
  public Optional<Path> reset(Course course, ExerciseSpec spec, Instant now)
      throws IOException, WorkspaceException {
    Marker marker = Marker.read(folder); // one that is damaged is told before anything is changed
    String starter = course.starter(spec);
    Path file = file(spec);
    Optional<Path> kept = Optional.empty();
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isRegularFile(file)) {
        throw new WorkspaceException(
            file + " is not a regular file", "Move it away, then reset again.");
      }
      byte[] old = Files.readAllBytes(file);
      if (java.util.Arrays.equals(old, starter.getBytes(StandardCharsets.UTF_8))) {
        return kept;
      }
      kept = Optional.of(keepAside(file, old, now));
    }
    Files.createDirectories(file.getParent());
    AtomicFile.write(file, starter.getBytes(StandardCharsets.UTF_8));
    Map<String, String> sums = new TreeMap<>(marker.files());
    sums.put(spec.workspacePath(), Checksum.of(starter));
    new Marker(marker.course(), marker.created(), sums).write(folder);
    return kept;
  }

  private static Path keepAside(Path file, byte[] content, Instant now) throws IOException {
    String name = file.getFileName() + "." + STAMP.format(now);
    for (int n = 1; ; n++) {
      Path aside = file.resolveSibling(name + (n == 1 ? "" : "-" + n) + ".bak");
      try {
        Files.createFile(aside);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      AtomicFile.write(aside, content);
      return aside;
    }
  }
}
