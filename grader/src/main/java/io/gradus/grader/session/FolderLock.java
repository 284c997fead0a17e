package io.gradus.grader.session;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * A lock on a folder, between threads and processes. It ends with its process, however that ends.
 */
final class FolderLock implements AutoCloseable {
  private static final int LOOK_MILLIS = 50;

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Waits until the lock is free, and takes it. */
  static FolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      while (!attempt(channel)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      }
      taken = true;
      return new FolderLock(folder, channel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for " + folder);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
  }

  private static boolean attempt(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another thread of this process has it
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
