package io.gradus.grader.render;

/**
 * How many terminal columns text takes: 0 for marks that sit on the character before, 2 for wide
 * East Asian characters and pictographs, else 1. Ranges after Unicode's EastAsianWidth (W and F);
 * terminals differ in rare characters, so a table of blocks is as exact as any.
 */
final class Columns {
  /** First and last code point of each wide block, in order. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x231A, 0x231B},
    {0x23E9, 0x23EC},
    {0x25FD, 0x25FE},
    {0x2614, 0x2615},
    {0x2648, 0x2653},
    {0x26A1, 0x26A1},
    {0x26BD, 0x26BE},
    {0x2705, 0x2705},
    {0x270A, 0x270B},
    {0x2728, 0x2728},
    {0x274C, 0x274E},
    {0x2753, 0x2757},
    {0x2795, 0x2797},
    {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B55},
    {0x2E80, 0x303E},
    {0x3041, 0x33FF},
    {0x3400, 0x4DBF},
    {0x4E00, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18CFF},
    {0x1B000, 0x1B2FF},
    {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F19A},
    {0x1F200, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F7E0, 0x1F7EB},
    {0x1F90C, 0x1F9FF},
    {0x1FA70, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private Columns() {}

  static int of(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    if (isMark(codePoint)) {
      return 0;
    }
    for (int[] block : WIDE) {
      if (codePoint <= block[1]) {
        return codePoint >= block[0] ? 2 : 1;
      }
    }
    return 1;
  }

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** Whether the character is drawn on top of the one before it. */
  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
