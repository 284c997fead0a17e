package io.gradus.datasets.cache;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * A folder under the shared temporary folder that only its owner can read or write. Its name is the
 * same on each run, so that it serves as a cache; anyone could have made it first, so who owns it
 * is checked.
 */
final class PrivateFolder {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateFolder() {}

  /**
   * Makes the folder, or checks that the existing one is ours alone.
   *
   * @throws IOException if it cannot be made, or belongs to, or is open to, someone else
   */
  static void ensure(Path folder) throws IOException {
    boolean posix = Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix");
    try {
      if (posix) {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      } else {
        Files.createDirectory(folder);
      }
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(folder + " is in the way: it is not a folder", e);
      }
    }
    if (posix) {
      checkOwner(folder);
    }
  }

  /** Whether an existing folder is ours alone; false where that cannot be found out. */
  static boolean isOurs(Path folder) {
    try {
      ensure(folder);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void checkOwner(Path folder) throws IOException {
    PosixFileAttributes attributes =
        Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
            .readAttributes();
    UserPrincipal me = ownUser(folder.getParent());
    if (!attributes.owner().equals(me) || !OWNER_ONLY.containsAll(attributes.permissions())) {
      throw new IOException(
          folder + " is not private to " + me.getName() + ": remove it, or set GRADUS_CACHE");
    }
  }

  /** Java does not tell the effective user; the owner of a new file does. */
  private static UserPrincipal ownUser(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, ".gradus-owner.", ".tmp");
    try {
      return Files.getOwner(file);
    } finally {
      Files.delete(file);
    }
  }
}
