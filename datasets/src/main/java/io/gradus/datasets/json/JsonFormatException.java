package io.gradus.datasets.json;

/** A JSON document is not as it must be; the message names document, field and what is expected. */
public final class JsonFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonFormatException(String message, Throwable cause) {
    super(message, cause);
  }

  JsonFormatException(String message) {
    super(message);
  }
}
