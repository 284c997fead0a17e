package io.gradus.grader.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much patterns may read of one file. Some take forever for a text that was made for it, such
 * as a hundred thousand blank lines; they are then given up. Characters are counted, not time, so
 * that a file has the same findings on every machine.
 */
final class Searches {
  /** Some hundred times what a file of a thousand lines takes. */
  private static final long AT_LEAST = 20_000_000;

  private static final long FOR_EACH_CHARACTER = 50;

  private long left;

  Searches(String text) {
    this.left = AT_LEAST + FOR_EACH_CHARACTER * text.length();
  }

  /** A search that may end with {@link GivenUp}. */
  Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new Counted(text));
  }

  /** So much was read that a text must have been made for it. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    GivenUp() {
      super("too much to search", null, false, false);
    }
  }

  private final class Counted implements CharSequence {
    private final String text;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left <= 0) {
        throw new GivenUp();
      }
      left--;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
