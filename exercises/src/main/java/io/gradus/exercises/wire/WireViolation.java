package io.gradus.exercises.wire;

import java.io.IOException;

/**
 * A value or a frame that is not what was agreed: the wrong kind, out of range, too large, broken.
 *
 * <p>The message names the place ({@code result[3].shape}) and repeats at most {@value #ECHO}
 * characters of what the other side sent, without control characters.
 */
public final class WireViolation extends IOException {
  private static final long serialVersionUID = 1L;

  /** How many characters of foreign text a message repeats at most. */
  public static final int ECHO = 80;

  /** What is wrong, for those who react to it. */
  public enum Reason {
    /** A null where a value belongs. */
    NULL,
    /** A limit is exceeded. */
    TOO_LARGE,
    /** A value of another kind or out of its type's range. */
    WRONG_KIND,
    /** Bytes that are not a frame, or not CBOR as agreed. */
    MALFORMED
  }

  private final Reason reason;
  private final String path;

  WireViolation(Reason reason, String path, String problem) {
    super(path + ": " + problem);
    this.reason = reason;
    this.path = path;
  }

  WireViolation(Reason reason, String path, String problem, Throwable cause) {
    super(path + ": " + problem, cause);
    this.reason = reason;
    this.path = path;
  }

  public Reason reason() {
    return reason;
  }

  /** Where, such as {@code result[3].shape}. */
  public String path() {
    return path;
  }

  /** At most {@code length} characters of foreign text, without control characters. */
  static String clip(String text, int length) {
    String start = text.length() > length ? text.substring(0, length - 1) + "…" : text;
    return start.replaceAll("\\p{C}", "?");
  }
}
