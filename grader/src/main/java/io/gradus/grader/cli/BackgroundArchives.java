package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.grader.grading.ChildArchives;
import io.gradus.grader.sandbox.Sandboxes;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Has the archives of {@link ChildArchives} made after a grading, for the next one: by a process of
 * its own, at low priority, without a hold on the terminal, that nobody waits for.
 */
final class BackgroundArchives {
  /** What {@link Gradus} calls {@link #make()} by; not for people. */
  static final String ARGUMENT = "--make-archives";

  /** One that failed is not tried at every grading, and two are not at it at the same time. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private static final String OFF = "off";

  private BackgroundArchives() {}

  /**
   * Starts the process where archives are missing and can be made.
   *
   * @throws IOException if the installation is incomplete, or the process can't be started
   */
  static void startIfMissing(UserCache cache) throws IOException {
    if (System.getProperty("gradus.home") == null || OFF.equals(System.getenv("GRADUS_CDS"))) {
      return; // not started by the launcher, or not wanted
    }
    if (!new ChildArchives(cache, Sandboxes.current(cache)).areMade() && isDue(stamp(cache))) {
      start();
    }
  }

  /** In the process that was started: makes them. */
  static void make() throws IOException {
    UserCache cache = UserCache.fromEnvironment(System.err::println);
    new ChildArchives(cache, Sandboxes.current(cache)).make();
    Files.deleteIfExists(stamp(cache));
  }

  private static Path stamp(UserCache cache) throws IOException {
    return cache.folder("compiler").resolve("archives-started");
  }

  /** Takes its turn; false where another had it a short while ago, or nothing can be written. */
  static boolean isDue(Path stamp) throws IOException {
    if (!Files.isWritable(stamp.getParent())) {
      return false;
    }
    try {
      Instant last = Files.getLastModifiedTime(stamp).toInstant();
      if (last.isAfter(Instant.now().minus(PAUSE))) {
        return false;
      }
      Files.deleteIfExists(stamp);
    } catch (NoSuchFileException e) {
      // the first
    }
    try {
      Files.createFile(stamp);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  private static void start() throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> line = new ArrayList<>();
    if (!windows) {
      // Deaf to what ends the terminal's other processes: closing it, or Ctrl-C.
      line.addAll(List.of("/bin/sh", "-c", "trap '' HUP INT; exec nice -n 10 \"$@\"", "gradus"));
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
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
        .redirectInput(new File(windows ? "NUL" : "/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
