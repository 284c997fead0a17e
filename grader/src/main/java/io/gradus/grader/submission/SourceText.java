package io.gradus.grader.submission;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Bytes of a file as text: strict UTF-8, without its byte order mark, line ends as they are. */
final class SourceText {
  private SourceText() {}

  /**
   * Why bytes are no text.
   *
   * @param binary whether there is a zero byte, so that it is no text in any usual encoding
   * @param line 1-based line of the first offending byte
   */
  record Problem(boolean binary, int line) {}

  static Optional<String> decode(byte[] bytes, Consumer<Problem> problems) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        problems.accept(new Problem(true, lineOf(bytes, i)));
        return Optional.empty();
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      problems.accept(new Problem(false, lineOf(bytes, in.position())));
      return Optional.empty();
    }
    String text = out.flip().toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
