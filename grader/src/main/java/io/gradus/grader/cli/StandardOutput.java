package io.gradus.grader.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Standard output that remembers what could not be written. Java's print streams and writers
 * swallow that: a report on a full disk would be lost and the command would tell of success.
 */
final class StandardOutput extends OutputStream {
  private static final int TYPE_OF_FILE = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream to;
  private Optional<IOException> failure = Optional.empty();

  private StandardOutput(OutputStream to) {
    this.to = to;
  }

  static StandardOutput ofThisProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      to.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  /**
   * The exit code of a command whose output has been flushed: its own, unless some of the output
   * was lost, which is said in a sentence. A reader that had enough, such as {@code head}, is no
   * failure.
   */
  int exitCode(int own, PrintWriter err) {
    if (failure.isEmpty() || readerLeft(failure.get())) {
      return own;
    }
    String reason = String.valueOf(failure.get().getMessage());
    err.println(
        "gradus: the output could not be written ("
            + Printable.of(reason)
            + "); what was printed is not whole.");
    err.println("Send it to a file on a disk with free space, or to the terminal.");
    err.flush();
    return ExitCode.TOOL_FAILED;
  }

  /** Into a pipe nothing else can go wrong; the system words its errors in the user's language. */
  private static boolean readerLeft(IOException failure) {
    for (String own : new String[] {"/proc/self/fd/1", "/dev/fd/1"}) {
      try {
        int type = (Integer) Files.getAttribute(Path.of(own), "unix:mode") & TYPE_OF_FILE;
        return type == PIPE || type == SOCKET;
      } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
        // not on this platform: the next one
      }
    }
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
