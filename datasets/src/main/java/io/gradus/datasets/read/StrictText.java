package io.gradus.datasets.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text of a file that may be hostile: UTF-8 only, limited in size and in the length of a line. */
final class StrictText {
  /** No table of the course is a quarter of this. */
  static final int MAX_BYTES = 64 << 20;

  /** The widest table of the course has lines below 2,000 characters. */
  static final int MAX_LINE = 64 << 10;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SHOWN = 40;

  private StrictText() {}

  /** The text of a file without a byte order mark. */
  static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      // Opening a pipe would wait for ever.
      throw new MalformedFileException(file.toString(), 0, "not a regular file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new MalformedFileException(
          file.toString(),
          0,
          "larger than " + (MAX_BYTES >> 20) + " MiB, more than any table here");
    }
    return decode(file.toString(), bytes);
  }

  static String decode(String name, byte[] bytes) throws MalformedFileException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    if (decoder.decode(in, out, true).isError()) {
      throw new MalformedFileException(
          name,
          line(bytes, in.position()),
          "not UTF-8 text; save the file as UTF-8, or fetch it again",
          new CharacterCodingException());
    }
    String text = out.flip().toString();
    text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    checkLines(name, text);
    return text;
  }

  /** A field or a name for a message: short, on one line, without control or format characters. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder("'");
    text.codePoints()
        .limit(SHOWN)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.append(text.codePointCount(0, text.length()) > SHOWN ? "…'" : "'").toString();
  }

  private static void checkLines(String name, String text) throws MalformedFileException {
    long line = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new MalformedFileException(
            name, line, "not text (it has a zero byte); fetch the file again");
      }
      if (c == '\n') {
        line++;
        start = i + 1;
      } else if (i - start >= MAX_LINE) {
        throw new MalformedFileException(
            name, line, "longer than " + MAX_LINE + " characters; is this the right file?");
      }
    }
  }

  private static long line(byte[] bytes, int position) {
    long line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
