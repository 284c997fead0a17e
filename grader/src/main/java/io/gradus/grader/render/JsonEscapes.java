package io.gradus.grader.render;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Escapes in JSON strings, beyond those that JSON asks for, what would act or hide when somebody
 * prints the file: DEL, C1 controls, format characters, line separators, and the number sign with
 * which build servers' orders begin. Readers get the same characters back.
 */
final class JsonEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  private final int[] ascii;

  JsonEscapes() {
    ascii = standardAsciiEscapesForJSON();
    ascii[0x7F] = ESCAPE_STANDARD;
    ascii['#'] = ESCAPE_STANDARD;
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return ascii.clone();
  }

  @Override
  public SerializableString getEscapeSequence(int c) {
    boolean seen =
        switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              // Jackson asks for each half of a pair alone, so that a hidden character beyond the
              // first plane cannot be told from a picture: all are escaped.
              Character.SURROGATE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
    if (seen) {
      return null; // Jackson's way to say: as it is
    }
    return new SerializedString(VisibleText.escape((char) c));
  }
}
