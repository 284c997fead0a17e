package io.gradus.grader.workspace;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.EpisodeFile;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes a workspace, or brings one that an older course made up to date. What a learner wrote is
 * never touched: a file is replaced only while it is, to the byte, what was written there before.
 */
public final class WorkspaceSetup {
  /** May lie in a folder that becomes a workspace: a repository's and an editor's own files. */
  private static final Set<String> NOT_IN_THE_WAY =
      Set.of(".git", ".github", ".gitattributes", ".idea", ".vscode", ".devcontainer", "LICENSE");

  /** What another run is writing, or a killed one has left: see {@link AtomicFile#sibling}. */
  private static final Pattern UNFINISHED = Pattern.compile("\\.gradus\\.json\\..+\\.tmp");

  private final Course course;
  private final Coordinates kit;
  private final List<Coordinates> own;
  private final Instant now;

  /**
   * For one course.
   *
   * @param kit what the workspace's classes are compiled with
   */
  public WorkspaceSetup(Course course, Coordinates kit, Instant now) {
    this(course, kit, List.of(), now);
  }

  /**
   * For a course with a teacher's own exercises.
   *
   * @param own their jars, which come before the kit
   */
  public WorkspaceSetup(Course course, Coordinates kit, List<Coordinates> own, Instant now) {
    this.course = course;
    this.kit = kit;
    this.own = List.copyOf(own);
    this.now = now;
  }

  /**
   * What was done, as paths in the workspace.
   *
   * @param workspace the folder
   * @param upgraded whether it was a workspace before
   * @param added files that were not there
   * @param updated files that were as an older course had left them
   * @param kept files for which the course has something new, but which the learner changed
   */
  public record Outcome(
      Workspace workspace,
      boolean upgraded,
      List<String> added,
      List<String> updated,
      List<String> kept) {
    public Outcome {
      added = List.copyOf(added);
      updated = List.copyOf(updated);
      kept = List.copyOf(kept);
    }
  }

  /** A workspace of starters. */
  public Outcome starters(Path folder) throws IOException, WorkspaceException {
    return write(folder, Optional.empty());
  }

  /** A workspace in which the references stand in place of the starters: for teachers. */
  public Outcome solved(Path folder, Keys keys) throws IOException, WorkspaceException {
    return write(folder, Optional.of(keys));
  }

  private Outcome write(Path folder, Optional<Keys> keys) throws IOException, WorkspaceException {
    boolean upgraded = Marker.isIn(folder);
    if (!upgraded) {
      checkFree(folder);
    }
    Files.createDirectories(folder);
    Marker before =
        upgraded
            ? Marker.read(folder)
            : new Marker(kit.version(), now.truncatedTo(ChronoUnit.SECONDS).toString(), Map.of());
    // First of all, so that a run that is cut short can be repeated.
    before.write(folder);

    List<String> added = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    Map<String, String> sums = new TreeMap<>(before.files());
    for (Map.Entry<String, byte[]> file : files(keys).entrySet()) {
      String path = file.getKey();
      Path target = folder.resolve(path);
      byte[] content = file.getValue();
      String sum = Checksum.of(content);
      String written = before.files().get(path);
      if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(target.getParent());
        AtomicFile.write(target, content);
        added.add(path);
        sums.put(path, sum);
        continue;
      }
      String found =
          Files.isRegularFile(target) ? Checksum.of(Files.readAllBytes(target)) : "not a file";
      if (found.equals(sum)) {
        sums.put(path, sum);
      } else if (found.equals(written)) {
        AtomicFile.write(target, content);
        updated.add(path);
        sums.put(path, sum);
      } else if (!sum.equals(written)) {
        kept.add(path);
      }
    }
    new Marker(kit.version(), before.created(), sums).write(folder);
    AtomicFile.sweep(folder.resolve(Marker.NAME));
    return new Outcome(Workspace.open(folder), upgraded, added, updated, kept);
  }

  /**
   * Refuses a folder that can't be made, because one of those it would lie in is no folder.
   *
   * @throws WorkspaceException if it is so
   */
  public static void checkFolders(Path folder) throws WorkspaceException {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path above = absolute.getParent(); above != null; above = above.getParent()) {
      if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
        if (!Files.isDirectory(above)) {
          throw new WorkspaceException(
              above + " is there and is not a folder, so " + folder + " can't be made in it",
              "Name a folder somewhere else.");
        }
        return;
      }
    }
  }

  private static void checkFree(Path folder) throws IOException, WorkspaceException {
    checkFolders(folder);
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new WorkspaceException(
          folder + " is there and is not a folder", "Name a new folder: gradus init DIR");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<String> inTheWay =
          entries
              .map(entry -> String.valueOf(entry.getFileName()))
              .filter(name -> !NOT_IN_THE_WAY.contains(name))
              .filter(name -> !UNFINISHED.matcher(name).matches())
              .sorted()
              .toList();
      if (!inTheWay.isEmpty()) {
        throw new WorkspaceException(
            (folder.toString().isEmpty() ? "This folder" : folder)
                + " is not empty and not a workspace (it holds "
                + String.join(", ", inTheWay.subList(0, Math.min(3, inTheWay.size())))
                + (inTheWay.size() > 3 ? " and more" : "")
                + ")",
            "Name a new folder, for example: gradus init " + folder.resolve("gradus"));
      }
    }
  }

  private Map<String, byte[]> files(Optional<Keys> keys) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    texts(keys).forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    for (EpisodeFile file : course.episodeFiles()) {
      files.put(file.workspacePath(), course.content(file));
    }
    return files;
  }

  private Map<String, String> texts(Optional<Keys> keys) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    TaskPages pages = new TaskPages(course);
    files.put("README.md", template("README.md").replace("@exercises@", pages.summary()));
    files.put(
        "pom.xml",
        template("pom.xml")
            .replace("@kit.group@", kit.group())
            .replace("@kit.artifact@", kit.artifact())
            .replace("@kit.version@", kit.version())
            .replace("  <dependencies>\n", "  <dependencies>\n" + dependencies()));
    files.put(".gitignore", template("gitignore"));
    files.putAll(pages.pages());
    for (ExerciseSpec spec : course.exercises()) {
      files.put(
          spec.workspacePath(),
          keys.isPresent() ? keys.get().reference(spec) : course.starter(spec));
      keys.flatMap(all -> all.teachersPage(spec.episode()))
          .ifPresent(page -> files.put("pages/episode" + spec.episode() + "/TEACHERS.md", page));
    }
    return files;
  }

  private String dependencies() {
    StringBuilder text = new StringBuilder();
    for (Coordinates jar : own) {
      text.append("    <dependency>\n")
          .append("      <groupId>%s</groupId>\n".formatted(jar.group()))
          .append("      <artifactId>%s</artifactId>\n".formatted(jar.artifact()))
          .append("      <version>%s</version>\n".formatted(jar.version()))
          .append("    </dependency>\n");
    }
    return text.toString();
  }

  private static String template(String name) throws IOException {
    try (InputStream in = WorkspaceSetup.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("The grader's jar is not whole: " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
