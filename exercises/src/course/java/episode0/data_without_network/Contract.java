package episode0.data_without_network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Exercise 0.05: find a file here first. */
public interface Contract {
  /** The way to the network. */
  @FunctionalInterface
  interface Download {
    /**
     * Fetches a file.
     *
     * @throws IOException if it can't be had
     */
    byte[] fetch(String name) throws IOException;
  }

  /**
   * Finds a file: in a folder, else in the network.
   *
   * @param name the file's name
   * @param sha256 checksum of its content, 64 lower-case hexadecimal digits
   * @param folders where it may lie, in order; all exist. The last is the cache
   * @param download asked only if no folder has the file; what it gives goes into the cache
   * @return where the file is
   * @throws IOException if the first copy, or what was downloaded, has another checksum (the
   *     message names the file), or the download fails
   */
  Path find(String name, String sha256, List<Path> folders, Download download) throws IOException;
}
