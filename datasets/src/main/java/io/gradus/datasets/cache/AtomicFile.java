package io.gradus.datasets.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Writes a file so that a reader sees the old content or the new one, never a part: a temporary
 * sibling is written, forced to the disk and moved over the target. A process that is killed in
 * between leaves at most a hidden sibling named {@code .<name>….tmp}; see {@link #sweep}.
 */
public final class AtomicFile {
  private static final String SUFFIX = ".tmp";

  /** The beginning of a UUID, as {@link #sibling} takes it. */
  private static final String RANDOM = "[0-9a-f]{8}-[0-9a-f]{4}";

  /** No write of ours lasts that long; a younger file may be another process's. */
  private static final Duration STALE = Duration.ofMinutes(1);

  private AtomicFile() {}

  /**
   * Writes all bytes; the parent folder must exist.
   *
   * @throws IOException if the file cannot be written; the target is then as it was
   */
  public static void write(Path target, byte[] content) throws IOException {
    Path temporary = sibling(target);
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      publish(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Moves a finished file into its place, over whatever is there. Both must be in one file system.
   *
   * @throws IOException if it cannot be moved; the target is then as it was
   */
  public static void publish(Path finished, Path target) throws IOException {
    try {
      Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network and FUSE file systems cannot; a plain move is then the best there is.
      Files.move(finished, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * A new, empty, hidden temporary file beside the target, to be written and then published. Its
   * permissions are those of any new file: {@link Files#createTempFile} would make a file that
   * nobody else may read, and so would be what is published.
   */
  public static Path sibling(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Path folder = absolute.getParent();
    if (folder == null) {
      throw new IOException("Not a file: " + target);
    }
    String random = UUID.randomUUID().toString().substring(0, 13);
    try {
      return Files.createFile(folder.resolve("." + absolute.getFileName() + "." + random + SUFFIX));
    } catch (AccessDeniedException e) { // of a file whose name tells nobody anything
      throw new AccessDeniedException(
          folder.toString(), null, "no file can be made in this folder");
    }
  }

  /**
   * Removes what killed processes left beside a target: regular files with the name that {@link
   * #sibling} gives, untouched for a minute.
   *
   * @throws IOException if the folder can't be read, or such a file can't be removed
   */
  public static void sweep(Path target) throws IOException {
    Path absolute = target.toAbsolutePath();
    Pattern name =
        Pattern.compile(Pattern.quote("." + absolute.getFileName() + ".") + RANDOM + "\\.tmp");
    Instant limit = Instant.now().minus(STALE);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(
            absolute.getParent(), file -> name.matcher(file.getFileName().toString()).matches())) {
      for (Path file : left) {
        removeIfStale(file, limit);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private static void removeIfStale(Path file, Instant limit) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile() && attributes.lastModifiedTime().toInstant().isBefore(limit)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException alreadyGone) {
      // another process swept too, or finished its write
    }
  }

  /** Whether this is a temporary file of an unfinished write. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(SUFFIX);
  }
}
