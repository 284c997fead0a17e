package io.gradus.grader.session;

import io.gradus.datasets.cache.OldFiles;
import io.gradus.exercises.worker.Rehearsal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A class-data archive for workers, so that they start faster: the classes of the kit and DJL as
 * this JDK keeps them in memory. Made by a trusted rehearsal outside any sandbox; which JDK and
 * jars it belongs to is in its name, and so is its size: a JVM that maps a cut one would crash.
 */
public final class WorkerArchive {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration OLD = Duration.ofDays(7);
  private static final String TEMPORARY = ".making-";
  private static final String PREFIX = "worker-";
  private static final String SUFFIX = ".jsa";

  private WorkerArchive() {}

  /** The archive for a command, if one was made. */
  public static Optional<Path> find(Path folder, WorkerCommand command) throws IOException {
    return Files.isDirectory(folder) ? find(folder, name(command)) : Optional.empty();
  }

  private static Optional<Path> find(Path folder, String name) throws IOException {
    try (DirectoryStream<Path> made = Files.newDirectoryStream(folder, name + "-*" + SUFFIX)) {
      for (Path archive : made) {
        String whole = sized(name, Files.size(archive));
        if (Files.isReadable(archive) && archive.endsWith(whole)) {
          return Optional.of(archive);
        }
      }
    }
    return Optional.empty();
  }

  private static String sized(String name, long bytes) {
    return name + "-" + bytes + SUFFIX;
  }

  /**
   * Makes the archive, unless it is there; those of other builds go when they are a week old. Takes
   * about two seconds.
   *
   * @param folder not writable from a sandbox, readable in it, such as {@link
   *     io.gradus.grader.sandbox.Sandboxes#nativeCacheFolder()}
   * @param command with natives: the rehearsal trains one step
   * @throws IOException if it can't be made; workers start without one then
   */
  public static Path make(Path folder, WorkerCommand command) throws IOException {
    String name = name(command);
    Files.createDirectories(folder);
    try (FolderLock lock = FolderLock.take(folder)) {
      Optional<Path> made = find(lock.folder(), name);
      if (made.isPresent()) {
        return made.get();
      }
      removeLeftovers(lock.folder());
      Path archive = rehearse(lock.folder(), name, command);
      OldFiles.sweep(lock.folder(), PREFIX + "*" + SUFFIX, archive, OLD);
      return archive;
    }
  }

  private static Path rehearse(Path folder, String name, WorkerCommand command) throws IOException {
    Path temporary = folder.resolve(TEMPORARY + name);
    try {
      List<String> options = new ArrayList<>(WorkerCommand.jvmOptions());
      options.add("-XX:ArchiveClassesAtExit=" + temporary);
      Map<String, String> environment = command.toJvmCommand().environment();
      TrustedJvm.run(command.classPath(), Rehearsal.class, options, environment, LIMIT);
      Path archive = folder.resolve(sized(name, Files.size(temporary)));
      Files.move(temporary, archive, StandardCopyOption.ATOMIC_MOVE);
      return archive;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void removeLeftovers(Path folder) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /** JDK, options and jars with size and time: the JVM refuses an archive of other ones. */
  private static String name(WorkerCommand command) throws IOException {
    List<String> parts = new ArrayList<>(WorkerCommand.jvmOptions());
    parts.add(System.getProperty("java.vm.version"));
    parts.add(System.getProperty("java.home"));
    for (Path jar : command.classPath()) {
      parts.add(
          "%s %d %d".formatted(jar, Files.size(jar), Files.getLastModifiedTime(jar).toMillis()));
    }
    return PREFIX + Digests.of(parts);
  }
}
