package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Folders on disk in which learners' processes may write, for the tiers that have no file system of
 * their own. Each is named by the grader's process, so that what a killed grader left is found.
 */
final class WorkFolders {
  private static final Duration REMOVAL = Duration.ofHours(1);

  private final Path parent;

  private WorkFolders(Path parent) {
    this.parent = parent;
  }

  /** Opens the parent folder and removes what graders left that no longer run. */
  static WorkFolders in(Path parent) throws IOException {
    WorkFolders folders = new WorkFolders(parent);
    folders.sweep();
    return folders;
  }

  /** A new folder that only one user can enter: the given one, or whoever runs the grader. */
  Path create(OptionalInt owner) throws IOException {
    ProcessHandle me = ProcessHandle.current();
    Path folder = parent.resolve(me.pid() + "-" + started(me) + "-" + UUID.randomUUID().toString());
    Files.createDirectory(folder);
    if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    if (owner.isPresent()) {
      Files.setAttribute(folder, "unix:gid", owner.getAsInt());
      Files.setAttribute(folder, "unix:uid", owner.getAsInt());
    }
    return folder;
  }

  private void sweep() throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent)) {
      for (Path folder : all) {
        try {
          if (!isInUse(folder)) {
            Tree.delete(folder);
          }
        } catch (NoSuchFileException e) {
          // another grader was faster
        }
      }
    }
  }

  /** Whether the grader that made it still runs: the same process number, started then. */
  private static boolean isInUse(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    String[] parts = name.split("-", 3);
    if (parts.length == 3 && parts[0].matches("\\d{1,18}")) {
      Optional<ProcessHandle> owner = ProcessHandle.of(Long.parseLong(parts[0]));
      return owner.isPresent() && started(owner.get()).equals(parts[1]);
    }
    // Being removed, unless whoever removed it was killed.
    Instant changed = Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
    return changed.isAfter(Instant.now().minus(REMOVAL));
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L).toString();
  }
}
