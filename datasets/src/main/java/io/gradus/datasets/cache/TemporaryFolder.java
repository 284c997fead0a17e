package io.gradus.datasets.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder among the system's temporary ones, which only its maker may enter. It is removed with
 * all in it when it is closed, or else when the program ends, by Ctrl-C as well.
 */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final Thread atTheEnd;

  private TemporaryFolder(Path path) {
    this.path = path;
    this.atTheEnd = new Thread(this::removeIfPossible, "gradus-temporary-folder");
  }

  /**
   * Makes one.
   *
   * @param prefix what its name begins with
   * @throws IOException if there is no place for it
   */
  public static TemporaryFolder create(String prefix) throws IOException {
    TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
    try {
      Runtime.getRuntime().addShutdownHook(folder.atTheEnd);
    } catch (IllegalStateException e) { // the program is ending
      folder.remove();
      throw new IOException("the program is ending", e);
    }
    return folder;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Removes it.
   *
   * @throws IOException if something in it can't be removed
   */
  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work.
    }
    remove();
  }

  private void removeIfPossible() {
    try {
      remove();
    } catch (IOException e) {
      // Nobody is left to be told; the system sweeps its temporary folders.
    }
  }

  private void remove() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException alreadyGone) {
      return;
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
