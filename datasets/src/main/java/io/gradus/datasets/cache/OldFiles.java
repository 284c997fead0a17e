package io.gradus.datasets.cache;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Files of a cache that nothing of this build asks for any more. */
public final class OldFiles {
  private OldFiles() {}

  /**
   * Removes files that match a pattern and were written long ago. One that can't be removed, such
   * as one that a process on Windows still has open, waits for the next sweep.
   *
   * @param glob of names in the folder, such as {@code worker-*.jsa}
   * @param kept stays, however old
   * @throws IOException if the folder can't be read
   */
  public static void sweep(Path folder, String glob, Path kept, Duration age) throws IOException {
    Instant limit = Instant.now().minus(age);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        if (!file.equals(kept) && isBefore(file, limit)) {
          remove(file);
        }
      }
    }
  }

  private static boolean isBefore(Path file, Instant limit) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    } catch (IOException e) {
      return false; // another process was faster
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // in use, or not ours: the next sweep tries again
    }
  }
}
