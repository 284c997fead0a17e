package io.gradus.datasets.resolve;

import io.gradus.datasets.cache.AtomicFile;
import io.gradus.datasets.catalogue.DatasetFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What has come of a file so far, kept over interruptions. Its name carries the expected hash, so
 * that a part of one version is never continued with another's; it is locked, so that two processes
 * do not write into it at once: the second fetches into a file of its own.
 */
final class PartFile implements Closeable {
  private static final int HASH_DIGITS = 16;

  private final Path path;
  private final FileChannel channel;
  private final boolean kept;
  private boolean published;

  private PartFile(Path path, FileChannel channel, boolean kept) {
    this.path = path;
    this.channel = channel;
    this.kept = kept;
  }

  static PartFile open(Path folder, DatasetFile file) throws IOException {
    String hash = file.sha256().substring(0, HASH_DIGITS);
    Path shared = folder.resolve("." + file.name() + "." + hash + ".part");
    FileChannel channel =
        FileChannel.open(shared, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // Between opening and locking, another process may have finished and moved the file away.
    if (isLockedByUs(channel) && Files.exists(shared)) {
      return new PartFile(shared, channel, true);
    }
    channel.close();
    Path own = AtomicFile.sibling(folder.resolve(file.name()));
    return new PartFile(own, FileChannel.open(own, StandardOpenOption.WRITE), false);
  }

  private static boolean isLockedByUs(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process fetches it
    }
  }

  long size() throws IOException {
    return channel.size();
  }

  void append(ByteBuffer bytes) throws IOException {
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  void clear() throws IOException {
    channel.truncate(0);
  }

  String sha256() throws IOException {
    return Sha256.of(path);
  }

  /** Puts the finished file into its place. */
  void publish(Path target) throws IOException {
    channel.force(true);
    channel.close(); // some platforms do not move an open file
    AtomicFile.publish(path, target);
    published = true;
  }

  /** Keeps what has come for the next try, if anything has. */
  @Override
  public void close() throws IOException {
    boolean worthKeeping = kept && channel.isOpen() && channel.size() > 0;
    channel.close();
    if (!published && !worthKeeping) {
      Files.deleteIfExists(path);
    }
  }
}
