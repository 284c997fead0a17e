package io.gradus.datasets.resolve;

import java.io.IOException;

/** A file could not be fetched; the message says why, in a sentence for the user. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  FetchException(String message) {
    super(message);
  }

  FetchException(String message, Throwable cause) {
    super(message, cause);
  }
}
