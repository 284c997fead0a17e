package io.gradus.grader.session;

import io.gradus.exercises.worker.Rehearsal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * DJL's native libraries (432 MB unpacked), unpacked once, so that a sandbox can bind them
 * read-only. A folder appears under its name only when it is whole; unpacking is done under a lock,
 * and what an interrupted one left is removed by the next.
 */
public final class NativeCache {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String MARKER = "complete.txt";
  private static final String TEMPORARY = ".unpacking-";

  private NativeCache() {}

  /**
   * The folder to name as {@code DJL_CACHE_DIR}; unpacks it first if it is not there.
   *
   * @param target folder that holds one such folder for each version; readable to the sandbox's
   *     user
   * @param classPath the kit's jars
   * @throws IOException if there is no room, no right to write, or the natives do not load here
   */
  public static Path prepare(Path target, List<Path> classPath) throws IOException {
    return prepare(target, key(classPath), folder -> unpack(folder, classPath));
  }

  /** Fills a new, empty folder. */
  interface Unpacking {
    void into(Path folder) throws IOException;
  }

  static Path prepare(Path target, String name, Unpacking unpacking) throws IOException {
    Path prepared = target.toAbsolutePath().normalize().resolve(name);
    if (isComplete(prepared)) {
      return prepared;
    }
    Files.createDirectories(prepared.getParent());
    try (FolderLock lock = FolderLock.take(prepared.getParent())) {
      if (!isComplete(prepared)) {
        removeLeftovers(lock.folder());
        Folders.delete(prepared);
        Path temporary = Files.createTempDirectory(lock.folder(), TEMPORARY);
        try {
          unpacking.into(temporary);
          Files.writeString(temporary.resolve(MARKER), listing(temporary));
          makeReadable(temporary);
          Files.move(temporary, prepared, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Folders.delete(temporary);
        }
      }
    }
    return prepared;
  }

  /** Whether {@link #prepare} would find it ready. */
  public static boolean isPrepared(Path target, List<Path> classPath) throws IOException {
    return isComplete(target.toAbsolutePath().normalize().resolve(key(classPath)));
  }

  private static void unpack(Path folder, List<Path> classPath) throws IOException {
    List<String> options = new ArrayList<>(WorkerCommand.jvmOptions());
    if (!hasNatives(classPath)) {
      // A build for GPUs has no natives in jars: DJL fetches those that fit this machine.
      options.add("-Dai.djl.offline=false");
    }
    options.add("-Djava.io.tmpdir=" + folder);
    try {
      TrustedJvm.run(
          classPath,
          Rehearsal.class,
          options,
          Map.of("DJL_CACHE_DIR", folder.toString(), "OPT_OUT_TRACKING", "true"),
          LIMIT);
    } catch (IOException e) {
      throw new IOException(
          ("DJL's native libraries could not be unpacked into %s (%s). Free some space (450 MB) or"
                  + " set GRADUS_CACHE to another folder; gradus doctor says more.")
              .formatted(folder.getParent(), e.getMessage()),
          e);
    }
  }

  private static boolean hasNatives(List<Path> classPath) {
    return classPath.stream()
        .anyMatch(jar -> jar.getFileName().toString().startsWith("pytorch-native-"));
  }

  /** Names and sizes of the engine's jars: another version gets another folder. */
  private static String key(List<Path> classPath) throws IOException {
    List<String> engine = new ArrayList<>();
    for (Path jar : classPath) {
      String name = jar.getFileName().toString();
      if (name.startsWith("pytorch-")) {
        engine.add(name + " " + Files.size(jar));
      }
    }
    engine.sort(null);
    return "pytorch-" + Digests.of(engine);
  }

  /** Whether every file that was unpacked is there in its size. */
  private static boolean isComplete(Path prepared) throws IOException {
    Path marker = prepared.resolve(MARKER);
    return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
        && Files.readString(marker).equals(listing(prepared));
  }

  private static String listing(Path folder) throws IOException {
    StringBuilder out = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(MARKER)) {
          out.append(Files.size(file)).append(' ').append(name).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static void removeLeftovers(Path target) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(target, TEMPORARY + "*")) {
      for (Path folder : left) {
        Folders.delete(folder);
      }
    }
  }

  /** DJL unpacks through private folders; the sandbox may run as another user. */
  private static void makeReadable(Path folder) throws IOException {
    if (!Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      return;
    }
    Set<PosixFilePermission> forFolders = PosixFilePermissions.fromString("rwxr-xr-x");
    Set<PosixFilePermission> forFiles =
        EnumSet.copyOf(PosixFilePermissions.fromString("rw-r--r--"));
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        if (!Files.isSymbolicLink(path)) {
          Files.setPosixFilePermissions(path, Files.isDirectory(path) ? forFolders : forFiles);
        }
      }
    }
  }
}
