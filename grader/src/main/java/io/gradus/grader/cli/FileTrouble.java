package io.gradus.grader.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says in a sentence what a file system's exception means. */
final class FileTrouble {
  private FileTrouble() {}

  /** What happened, and to which file. */
  static String sentence(FileSystemException trouble) {
    String file = trouble.getFile() == null ? "a file" : trouble.getFile();
    String reason = trouble.getReason() == null ? "" : ": " + trouble.getReason();
    if (trouble instanceof AccessDeniedException) {
      return "no permission for " + file + reason + ".";
    } else if (trouble instanceof NoSuchFileException) {
      return file + " is missing" + reason + ".";
    } else if (trouble instanceof FileAlreadyExistsException) {
      return file + " is in the way" + reason + ".";
    }
    return file + " can't be read or written" + reason + ".";
  }

  /** What happened, in words that may stand behind a colon, without a full stop. */
  static String words(IOException trouble) {
    String words =
        trouble instanceof FileSystemException file
            ? sentence(file)
            : String.valueOf(trouble.getMessage());
    return Printable.of(words.replaceFirst("\\.$", ""));
  }

  /** Whether a system's words say that nothing more fits on a disk. */
  static boolean isFull(String reason) {
    String lower = reason.toLowerCase(Locale.ROOT);
    return lower.contains("no space") || lower.contains("quota");
  }

  /** What to do about it. */
  static String remedy(FileSystemException trouble) {
    String reason = String.valueOf(trouble.getReason()).toLowerCase(Locale.ROOT);
    if (isFull(reason)) {
      return "Free some space, or use a folder on another disk.";
    } else if (reason.contains("read-only")) {
      return "Use a folder on a disk that can be written.";
    } else if (trouble instanceof AccessDeniedException) {
      return "Give yourself the right to it, or use a folder of your own.";
    } else if (reason.contains("not whole")) {
      return "Unpack or build Gradus again.";
    }
    return "'gradus doctor' looks at the usual places.";
  }
}
