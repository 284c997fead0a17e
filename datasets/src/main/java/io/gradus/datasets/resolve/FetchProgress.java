package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.DatasetFile;

/** Told how far a fetch has come; called often, so it must be quick. */
@FunctionalInterface
public interface FetchProgress {
  /** Tells nobody. */
  FetchProgress NONE = (file, bytes) -> {};

  /**
   * Called at the start, as bytes come, and at the end.
   *
   * @param bytes how many of {@link DatasetFile#bytes()} are there; falls if a fetch begins anew
   */
  void at(DatasetFile file, long bytes);
}
