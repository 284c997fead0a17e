package io.gradus.grader.render;

import io.gradus.grader.feedback.ExerciseResult;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * The characters of the terminal's report: pictures where the charset has them, else ASCII. Every
 * state has a mark of its own, one column wide, so that none hangs on colour.
 */
final class Glyphs {
  /** What our own words use beyond ASCII, and what stands for it. */
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('·', "-"),
          Map.entry('…', "..."),
          Map.entry('×', "x"),
          Map.entry('→', "->"),
          Map.entry('│', "|"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('’', "'"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('≥', ">="));

  private final CharsetEncoder encoder;
  private final boolean pictures;

  Glyphs(Charset charset) {
    this.encoder = charset.newEncoder();
    this.pictures = encoder.canEncode("●◐○✗");
  }

  String mark(ExerciseResult.State state) {
    return switch (state) {
      case PASSED -> pictures ? "●" : "+";
      case PARTIAL -> pictures ? "◐" : "~";
      case NOT_STARTED -> pictures ? "○" : "o";
      case FAILED, BROKEN -> pictures ? "✗" : "x";
    };
  }

  /** The text with nothing in it that the charset cannot encode. */
  String encodable(String text) {
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              out.append(
                  encoder.canEncode(one)
                      ? one
                      : PLAIN.getOrDefault(one.charAt(0), "?".repeat(Columns.of(c))));
            });
    return out.toString();
  }
}
