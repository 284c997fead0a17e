package io.gradus.languageserver.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes frames apart: header lines, an empty line, and as many bytes as {@code Content-Length}
 * says. What is no frame is passed over until one begins again; memory is bounded whatever comes.
 */
final class FrameReader {
  /** The longest body, in bytes; a source file of that size is no source file. */
  static final int LONGEST_BODY = 16 << 20;

  /** The longest header line that is looked at, in bytes. */
  static final int LONGEST_LINE = 4096;

  private static final String LENGTH = "content-length:";
  private static final int NONE = -1;

  private final BufferedInputStream in;
  private final Log log;
  private final Runnable missed;

  /**
   * @param missed called when a message was passed over
   */
  FrameReader(InputStream in, Log log, Runnable missed) {
    this.missed = missed;
    this.in = new BufferedInputStream(in, 1 << 16);
    this.log = log;
  }

  /** The next body, or nothing where the stream has ended. */
  Optional<String> next() throws IOException {
    long length = NONE;
    boolean told = false;
    while (true) {
      String line = line();
      if (line == null) {
        return Optional.empty();
      }
      if (!line.isEmpty()) {
        long said = length(line);
        if (said == NONE && !line.contains(":") && !told) {
          log.say("a line that is no header was passed over");
          told = true;
        }
        length = said == NONE ? length : said;
      } else if (length > LONGEST_BODY) {
        log.say("a message of " + length + " bytes was passed over; the most is " + LONGEST_BODY);
        pass(length);
        missed.run();
        length = NONE;
      } else if (length != NONE) {
        byte[] body = new byte[(int) length];
        return in.readNBytes(body, 0, body.length) < length
            ? Optional.empty()
            : Optional.of(new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  /** Reads and forgets; a pipe can't be skipped. */
  private void pass(long length) throws IOException {
    byte[] block = new byte[1 << 16];
    for (long left = length; left > 0; ) {
      int read = in.read(block, 0, (int) Math.min(left, block.length));
      if (read < 0) {
        return;
      }
      left -= read;
    }
  }

  /** What a header line says of the length, or {@link #NONE}. */
  private static long length(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    // Behind a broken frame's body, a header may begin in the middle of a line.
    int at = lower.lastIndexOf(LENGTH);
    if (at < 0) {
      return NONE;
    }
    String number = lower.substring(at + LENGTH.length()).strip();
    return number.matches("\\d{1,15}") ? Long.parseLong(number) : NONE;
  }

  /** A line without its end, of a very long one its end; null where the stream has ended. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int one;
    while ((one = in.read()) != '\n') {
      if (one < 0) {
        return null;
      }
      if (line.length() == LONGEST_LINE) {
        line.delete(0, LONGEST_LINE / 2);
      }
      line.append((char) one);
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }
}
