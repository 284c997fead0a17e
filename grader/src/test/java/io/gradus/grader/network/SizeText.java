package io.gradus.grader.network;

import java.util.OptionalLong;

/** Reads a size as it is shown, such as {@code 2·N + ⌊N/2⌋ - 1}, for a number of rows. */
final class SizeText {
  private final String text;
  private final long rows;
  private int at;

  private SizeText(String text, long rows) {
    this.text = text.replace(" ", "");
    this.rows = rows;
  }

  /** Its value, unless it has another symbol than {@code N}. */
  static OptionalLong of(Size size, long rows) {
    SizeText reader = new SizeText(size.toString(), rows);
    try {
      long value = reader.sum();
      return reader.at < reader.text.length() ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
  }

  private long sum() {
    long value = 0;
    long sign = 1;
    while (true) {
      if (take('-')) {
        sign = -sign;
      }
      value += sign * product();
      if (take('+')) {
        sign = 1;
      } else if (take('-')) {
        sign = -1;
      } else {
        return value;
      }
    }
  }

  private long product() {
    long value = atom();
    while (take('·')) {
      value *= atom();
    }
    return value;
  }

  private long atom() {
    if (take('N')) {
      return rows;
    }
    if (take('⌊')) {
      long dividend = take('(') ? bracketed() : sum();
      expect('/');
      long divisor = atom();
      expect('⌋');
      return Math.floorDiv(dividend, divisor);
    }
    int from = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw new IllegalArgumentException(text);
    }
    return Long.parseLong(text.substring(from, at));
  }

  private long bracketed() {
    long value = sum();
    expect(')');
    return value;
  }

  private boolean take(char expected) {
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char expected) {
    if (!take(expected)) {
      throw new IllegalArgumentException(text);
    }
  }
}
