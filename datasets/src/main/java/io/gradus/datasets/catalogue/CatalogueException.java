package io.gradus.datasets.catalogue;

/** A catalogue entry is not as it must be; the message names the entry and the field. */
public final class CatalogueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CatalogueException(String message, Throwable cause) {
    super(message, cause);
  }

  CatalogueException(String message) {
    super(message);
  }
}
