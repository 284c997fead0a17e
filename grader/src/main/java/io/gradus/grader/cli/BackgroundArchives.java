package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.grading.ChildArchives;
import io.gradus.grader.sandbox.Sandboxes;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has the archives of {@link ChildArchives} made after a grading, for the next one: by a process of
 * its own, at low priority, without a hold on the terminal, that nobody waits for and that ends by
 * itself. An archive appears under its name when it is whole, so it does no harm to end the process
 * before that.
 */
final class BackgroundArchives {
  /** What {@link Gradus} calls {@link #make()} by; not for people. */
  static final String ARGUMENT = "--make-archives";

  /** Where an attempt came to nothing, the next one comes not before. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private static final String OFF = "off";

  private BackgroundArchives() {}

  /** Whether a process of this environment is to make any. */
  static boolean isWanted(Map<String, String> environment) {
    // A CI job's machine is thrown away, and may wait for what still runs.
    return System.getProperty("gradus.home") != null
        && !OFF.equals(environment.get("GRADUS_CDS"))
        && !"true".equals(environment.get("CI"));
  }

  /**
   * Starts the process where archives are missing and can be made.
   *
   * @throws IOException if the installation is incomplete, or the process can't be started
   */
  static void startIfMissing(UserCache cache, Sandboxes sandboxes) throws IOException {
    if (isWanted(System.getenv())
        && !new ChildArchives(cache, sandboxes).areMade()
        && isDue(stamp(cache))) {
      start();
    }
  }

  /**
   * In the process that was started: makes them, unless another such process is at it.
   *
   * @throws IOException if one can't be made; the stamp stays then
   */
  static void make() throws IOException {
    UserCache cache = UserCache.fromEnvironment(System.err::println);
    Path stamp = stamp(cache);
    try (FileChannel channel =
            FileChannel.open(
                stamp.resolveSibling("archives.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        new ChildArchives(cache, Sandboxes.current(cache)).make();
        Files.deleteIfExists(stamp);
      }
    }
  }

  private static Path stamp(UserCache cache) throws IOException {
    return cache.folder("compiler").resolve("archives-tried");
  }

  /** Whether the last attempt is long ago, and leaves a sign of this one. */
  static boolean isDue(Path stamp) throws IOException {
    if (!Files.isWritable(stamp.getParent())) {
      return false;
    }
    Instant now = Instant.now();
    try {
      if (Files.getLastModifiedTime(stamp).toInstant().isAfter(now.minus(PAUSE))) {
        return false;
      }
      Files.setLastModifiedTime(stamp, FileTime.from(now));
    } catch (NoSuchFileException e) {
      Files.writeString(stamp, ""); // the first, or the one before made them
    }
    return true;
  }

  private static void start() throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path java = Path.of(System.getProperty("java.home"));
    List<String> line = new ArrayList<>();
    if (!windows) {
      // Deaf to what ends the terminal's other processes: closing it, or Ctrl-C.
      line.addAll(List.of("/bin/sh", "-c", "trap '' HUP INT; exec nice -n 10 \"$@\"", "gradus"));
    }
    line.add(java.resolve("bin").resolve("java").toString());
    line.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dgradus.home=" + System.getProperty("gradus.home"),
            "-Dfile.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Gradus.class.getName(),
            ARGUMENT));
    new ProcessBuilder(line)
        .directory(java.toFile()) // the learner's folder may be removed or unmounted meanwhile
        .redirectInput(new File(windows ? "NUL" : "/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
