package io.gradus.datasets.catalogue;

import java.net.URI;

/**
 * The terms a dataset comes under.
 *
 * @param name as people say it, such as {@code CC BY 4.0}
 * @param url its text
 */
public record Licence(String name, URI url) {
  /** Checks that both are given. */
  public Licence {
    Require.text("name", name);
    Require.address("url", url);
  }
}
