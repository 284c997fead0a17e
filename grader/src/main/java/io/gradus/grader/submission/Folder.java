package io.gradus.grader.submission;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder held open, whose entries are reached without following a link.
 *
 * <p>Where the platform has it (Linux, macOS), every step is relative to the open folder, so that
 * exchanging a parent for a link in the middle changes nothing. Elsewhere each step is checked by
 * path.
 */
final class Folder implements Closeable {
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final DirectoryStream<Path> stream;
  private final Optional<SecureDirectoryStream<Path>> secure;

  private Folder(Path path, DirectoryStream<Path> stream, boolean byPath) {
    this.path = path;
    this.stream = stream;
    this.secure =
        !byPath && stream instanceof SecureDirectoryStream<Path> s
            ? Optional.of(s)
            : Optional.empty();
  }

  /** Opens a folder that may itself be reached by links. */
  static Folder open(Path path) throws IOException {
    return open(path, false);
  }

  /**
   * Opens a folder.
   *
   * @param byPath whether to go by path even where the platform could do better
   */
  @SuppressWarnings("StreamResourceLeak") // closed with the folder
  static Folder open(Path path, boolean byPath) throws IOException {
    Path real = path.toRealPath();
    return new Folder(real, Files.newDirectoryStream(real), byPath);
  }

  /** The attributes of an entry itself, of the link where it is one. */
  BasicFileAttributes attributes(Path name) throws IOException {
    if (secure.isPresent()) {
      return secure
          .get()
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }
    return Files.readAttributes(
        path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens a folder in this one; a link to one can't be entered. */
  @SuppressWarnings("StreamResourceLeak") // closed with the folder
  Folder enter(Path name) throws IOException {
    Path inner = path.resolve(name);
    if (secure.isPresent()) {
      return new Folder(
          inner, secure.get().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), false);
    }
    if (!attributes(name).isDirectory()) {
      throw new NotDirectoryException(inner.toString());
    }
    return new Folder(inner, Files.newDirectoryStream(inner), true);
  }

  /**
   * Reads a file's first bytes, at most {@code limit}. Never call it for what is no regular file.
   */
  byte[] read(Path name, int limit) throws IOException {
    try (SeekableByteChannel channel =
        secure.isPresent()
            ? secure.get().newByteChannel(name, READ)
            : Files.newByteChannel(path.resolve(name), READ)) {
      ByteBuffer buffer =
          ByteBuffer.allocate((int) Math.min(limit, Math.max(512, channel.size() + 1)));
      while (channel.read(buffer) >= 0) {
        if (!buffer.hasRemaining()) {
          if (buffer.capacity() == limit) {
            break;
          }
          int larger = (int) Math.min(limit, buffer.capacity() * 2L);
          buffer = ByteBuffer.allocate(larger).put(buffer.flip());
        }
      }
      return Arrays.copyOf(buffer.array(), buffer.position());
    }
  }

  /**
   * The names in this folder, sorted; call it once.
   *
   * @param limit how many at most
   */
  List<Path> names(int limit) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      for (Path entry : stream) {
        if (names.size() == limit) {
          break;
        }
        names.add(entry.getFileName());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(Comparator.comparing(Path::toString));
    return names;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
