package io.gradus.grader.render;

import io.gradus.datasets.cache.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes a rendering into a file: the whole of it or nothing. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Writes a rendering as UTF-8. A link in the target's place is replaced, not followed: a learner
   * may have put one there to have another file overwritten. For the same reason anything but an
   * ordinary file is refused.
   *
   * @throws IOException if it cannot be written, with a sentence for the user that names the file
   *     and what to do; what was there before is still there
   */
  public static void write(Path target, String rendering) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw unwritable(target, "it is a folder", "Name a file.");
    }
    if (!Files.isDirectory(folder)) {
      throw unwritable(target, "there is no folder " + folder, "Make it first.");
    }
    if (!isReplaceable(target) || isSystems(folder)) {
      throw unwritable(target, "it is not an ordinary file", "Name an ordinary file.");
    }
    try {
      sweep(target);
      AtomicFile.write(target, rendering.getBytes(StandardCharsets.UTF_8));
    } catch (AccessDeniedException e) {
      throw unwritable(target, "this user may not write there", "Name another folder.", e);
    } catch (FileSystemException e) {
      String reason = e.getReason() == null ? "the system refused it" : e.getReason();
      throw unwritable(target, reason, "Name another file.", e);
    } catch (IOException e) {
      throw unwritable(target, String.valueOf(e.getMessage()), "Name another file.", e);
    }
  }

  /** A grader that was killed may have left a part of a report. */
  private static void sweep(Path target) {
    try {
      AtomicFile.sweep(target);
    } catch (IOException e) {
      // Litter that stays does no harm; where the folder is closed, the write will say so.
    }
  }

  private static boolean isReplaceable(Path target) {
    return !Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        || Files.isSymbolicLink(target);
  }

  /** Root could replace {@code /dev/stdout}, a link, for every process of the machine. */
  private static boolean isSystems(Path folder) throws IOException {
    Path real = folder.toRealPath();
    return real.startsWith("/proc") || (real.startsWith("/dev") && !real.startsWith("/dev/shm"));
  }

  private static IOException unwritable(Path target, String why, String remedy) {
    return unwritable(target, why, remedy, null);
  }

  private static IOException unwritable(Path target, String why, String remedy, IOException cause) {
    return new IOException(
        "The report %s cannot be written: %s. %s".formatted(target, why, remedy), cause);
  }
}
