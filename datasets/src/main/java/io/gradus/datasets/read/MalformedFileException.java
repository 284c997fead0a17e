package io.gradus.datasets.read;

import java.io.IOException;

/** A file's content is not what its schema says; the message names file, line and what to do. */
public final class MalformedFileException extends IOException {
  private static final long serialVersionUID = 1L;
  private final String file;
  private final long line;

  MalformedFileException(String file, long line, String what, Throwable cause) {
    super(line > 0 ? file + ", line " + line + ": " + what : file + ": " + what, cause);
    this.file = file;
    this.line = line;
  }

  MalformedFileException(String file, long line, String what) {
    this(file, line, what, null);
  }

  /** The file, as it was named to the reader. */
  public String file() {
    return file;
  }

  /** The line, from 1; 0 if the whole file is meant. */
  public long line() {
    return line;
  }
}
