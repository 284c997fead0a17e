package io.gradus.datasets.resolve;

import io.gradus.datasets.cache.Reason;
import io.gradus.datasets.catalogue.DatasetFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What is in a place where a dataset's file may lie. */
public sealed interface FileState {
  /** The file of the catalogue, byte for byte. */
  record Intact() implements FileState {}

  /** Nothing is there. */
  record Absent() implements FileState {}

  /**
   * Something else is there.
   *
   * @param what what is wrong with it
   */
  record Corrupt(String what) implements FileState {}

  /** Compares what is at the path with the catalogue. Never waits for a pipe. */
  static FileState of(Path path, DatasetFile expected) {
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return new Absent();
      }
      if (!Files.isRegularFile(path)) {
        return new Corrupt("it is not a regular file");
      }
      long bytes = Files.size(path);
      if (bytes != expected.bytes()) {
        return new Corrupt(
            String.format(
                "it has %d bytes where %d are expected (%s)",
                bytes,
                expected.bytes(),
                bytes < expected.bytes() ? "cut short, or another version" : "another version"));
      }
      String hash = Sha256.of(path);
      if (!hash.equals(expected.sha256())) {
        return new Corrupt("its SHA-256 is " + hash + ", expected " + expected.sha256());
      }
      return new Intact();
    } catch (IOException e) {
      return new Corrupt("it cannot be read (" + Reason.of(e) + ")");
    }
  }
}
