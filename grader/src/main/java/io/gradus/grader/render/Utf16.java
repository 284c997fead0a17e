package io.gradus.grader.render;

/** Keeps strings well-formed UTF-16. */
final class Utf16 {
  private Utf16() {}

  /** The beginning of a text, at most {@code max} characters, lone surrogates as U+FFFD. */
  static String wellFormed(String text, int max) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), max));
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      boolean last = i + length == text.length();
      if (out.length() + length > max - (last ? 0 : 1)) {
        return out.append(VisibleText.CUT).toString();
      }
      out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xFFFD : c);
      i += length;
    }
    return out.toString();
  }
}
