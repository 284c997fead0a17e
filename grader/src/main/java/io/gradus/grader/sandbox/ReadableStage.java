package io.gradus.grader.sandbox;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes files readable for the unprivileged users under which root runs learners' code. What lies
 * under a folder that only root may enter (such as {@code /root/.m2}) is copied or hard-linked once
 * into a folder that belongs to root and that everyone can read.
 *
 * <p>Entries are named by the source's path, size and time, so that a changed source gets a new
 * entry; entries that nobody used for a month are removed. Safe for several processes at once.
 */
public final class ReadableStage {
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Duration UNUSED = Duration.ofDays(30);

  private final Path root;

  private ReadableStage(Path root) {
    this.root = root;
  }

  /**
   * Opens the first of these folders that can be made, or that is there and safe.
   *
   * @throws IOException if none can; says why for the last one
   */
  static ReadableStage open(List<Path> candidates) throws IOException {
    IOException last = new IOException("No folder was named for what a sandbox must read");
    for (Path candidate : candidates) {
      try {
        ensure(candidate);
        ReadableStage stage = new ReadableStage(candidate.toRealPath());
        stage.sweep();
        return stage;
      } catch (IOException e) {
        e.addSuppressed(last);
        last = e;
      }
    }
    throw last;
  }

  /** A folder of the stage, made where it is missing; everyone can read it, only root can write. */
  public Path folder(String name) throws IOException {
    Path folder = root.resolve(name);
    ensure(folder);
    return folder;
  }

  /**
   * A path with the same content that every user can read: the path itself, or its staged copy.
   * Links are resolved.
   *
   * @throws IOException if there is no such file, or no room to stage it
   */
  public Path reach(Path path) throws IOException {
    Path real = path.toRealPath();
    if (isOpenToAll(real)) {
      return real;
    }
    Path entries = folder("files");
    Path entry = entries.resolve(key(real));
    Path staged = entry.resolve(real.getFileName().toString());
    if (Files.exists(staged)) {
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
      return staged;
    }
    Path building = entries.resolve(".building-" + UUID.randomUUID());
    try {
      Files.createDirectory(building);
      Files.setPosixFilePermissions(building, FOLDER);
      copyTree(real, building.resolve(real.getFileName().toString()));
      AtomicFile.publish(building, entry);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      if (!Files.exists(staged)) {
        throw e;
      }
      // Another process staged the same in the meantime.
    } finally {
      Tree.delete(building);
    }
    return staged;
  }

  /**
   * Whether every user can read a path as it is. What lies in the stage is made readable first:
   * programs that unpack into it (such as DJL) keep what they unpack to themselves.
   */
  boolean open(Path real) throws IOException {
    if (isOpenToAll(real)) {
      return true;
    }
    if (!real.startsWith(root) || real.equals(root)) {
      return false;
    }
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(folder, FOLDER);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              Files.setPosixFilePermissions(file, permissionsOfCopy(permissions(file)));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return isOpenToAll(real);
  }

  /** Whether any user can get to a path and read all of it. */
  static boolean isOpenToAll(Path real) throws IOException {
    for (Path parent = real.getParent(); parent != null; parent = parent.getParent()) {
      if (!permissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    if (!Files.isDirectory(real)) {
      return permissions(real).contains(PosixFilePermission.OTHERS_READ);
    }
    boolean[] open = {true};
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            return check(folder, PosixFilePermission.OTHERS_EXECUTE);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            return attributes.isRegularFile()
                ? check(file, PosixFilePermission.OTHERS_READ)
                : FileVisitResult.CONTINUE;
          }

          private FileVisitResult check(Path path, PosixFilePermission needed) throws IOException {
            open[0] = permissions(path).contains(needed);
            return open[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }
        });
    return open[0];
  }

  private static void copyTree(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path copy = target.resolve(source.relativize(folder).toString());
            Files.createDirectory(copy);
            Files.setPosixFilePermissions(copy, FOLDER);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy =
                source.equals(file) ? target : target.resolve(source.relativize(file).toString());
            if (attributes.isSymbolicLink()) {
              Files.createSymbolicLink(copy, Files.readSymbolicLink(file));
            } else if (attributes.isRegularFile()) {
              linkOrCopy(file, copy);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A link costs no room, but shares the permissions: only where they are as they should be. */
  private static void linkOrCopy(Path file, Path copy) throws IOException {
    PosixFileAttributes attributes = attributes(file);
    Set<PosixFilePermission> permissions = attributes.permissions();
    boolean fit =
        permissions.contains(PosixFilePermission.OTHERS_READ)
            && !isWritableByOthers(permissions)
            && ownerOf(file) == 0;
    if (fit) {
      try {
        Files.createLink(copy, file);
        return;
      } catch (IOException | UnsupportedOperationException e) {
        // Another file system, or one without links: copied below.
        Files.deleteIfExists(copy);
      }
    }
    Files.copy(file, copy);
    Files.setPosixFilePermissions(copy, permissionsOfCopy(permissions));
    Files.setLastModifiedTime(copy, attributes.lastModifiedTime());
  }

  private static Set<PosixFilePermission> permissionsOfCopy(Set<PosixFilePermission> original) {
    return original.contains(PosixFilePermission.OWNER_EXECUTE)
        ? FOLDER
        : PosixFilePermissions.fromString("rw-r--r--");
  }

  private static String key(Path real) throws IOException {
    MessageDigest digest = sha256();
    Files.walkFileTree(
        real,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String line =
                file
                    + "\0"
                    + attributes.size()
                    + "\0"
                    + attributes.lastModifiedTime().toInstant()
                    + "\0"
                    + attributes.fileKey()
                    + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return FileVisitResult.CONTINUE;
          }
        });
    return HexFormat.of().formatHex(digest.digest(), 0, 12);
  }

  private void sweep() throws IOException {
    Path entries = folder("files");
    Instant limit = Instant.now().minus(UNUSED);
    try (DirectoryStream<Path> all = Files.newDirectoryStream(entries)) {
      for (Path entry : all) {
        try {
          if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
            Tree.delete(entry);
          }
        } catch (NoSuchFileException e) {
          // another process was faster
        }
      }
    }
  }

  /** Makes a folder, or checks that nobody but root could have put anything into it. */
  private static void ensure(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
      Files.setPosixFilePermissions(folder, FOLDER);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
          || ownerOf(folder) != 0
          || isWritableByOthers(permissions(folder))
          || !permissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        throw new IOException(
            folder + " is not a folder of root's that only root can write: remove it", e);
      }
    }
  }

  private static boolean isWritableByOthers(Set<PosixFilePermission> permissions) {
    return permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }

  private static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static Set<PosixFilePermission> permissions(Path path) throws IOException {
    return attributes(path).permissions();
  }

  private static PosixFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, PosixFileAttributes.class);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
