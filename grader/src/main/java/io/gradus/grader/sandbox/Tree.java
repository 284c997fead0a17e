package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;

/** A folder that hostile code filled: measuring it while it runs, deleting it afterwards. */
final class Tree {
  private static final int MAX_ENTRIES = 20_000;
  private static final int MAX_DEPTH = 64;

  private Tree() {}

  /** Whether a folder holds more than so many bytes, or an absurd number or depth of entries. */
  static boolean exceeds(Path folder, long bytes) {
    Measure measure = new Measure(folder, bytes);
    try {
      Files.walkFileTree(folder, measure);
    } catch (IOException e) {
      return false; // only where the folder itself is gone; the rest is told to the visitor
    }
    return measure.exceeded;
  }

  /**
   * Deletes a folder and all in it, after all processes that wrote into it have ended. Links are
   * removed, not followed. Works for any depth, any name and any permissions that the owner can
   * change: folders are moved up to the top before they are emptied, so that no path grows long.
   */
  static void delete(Path top) throws IOException {
    if (!Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(top);
      return;
    }
    long fresh = 0;
    Deque<Path> waiting = new ArrayDeque<>();
    unlock(top);
    // The first pass moves nothing, so that its names can't collide with ours.
    Path graves = Files.createTempDirectory(top.toAbsolutePath().getParent(), ".removing-");
    Path first = graves.resolve(Long.toString(fresh++));
    Files.move(top, first);
    waiting.push(first);
    while (!waiting.isEmpty()) {
      Path folder = waiting.pop();
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            unlock(entry);
            Path grave = graves.resolve(Long.toString(fresh++));
            Files.move(entry, grave);
            waiting.push(grave);
          } else {
            Files.deleteIfExists(entry);
          }
        }
      }
      Files.delete(folder);
    }
    Files.delete(graves);
  }

  private static void unlock(Path folder) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      try {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      } catch (NoSuchFileException e) {
        throw new IOException(folder + " vanished while it was removed", e);
      }
    }
  }

  private static final class Measure extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final long limit;
    private long bytes;
    private int entries;
    private boolean exceeded;

    Measure(Path folder, long limit) {
      this.folder = folder;
      this.limit = limit;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return count(path, 0);
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      return count(path, attributes.isRegularFile() ? attributes.size() : 0);
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      if (e instanceof AccessDeniedException) {
        exceeded = true; // a folder that we may not look into could hide anything
        return FileVisitResult.TERMINATE;
      }
      return count(path, 0); // deleted since
    }

    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult count(Path path, long size) {
      bytes += size;
      entries++;
      exceeded =
          bytes > limit
              || entries > MAX_ENTRIES
              || path.getNameCount() - folder.getNameCount() > MAX_DEPTH;
      return exceeded ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
