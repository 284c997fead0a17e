package io.gradus.datasets.resolve;

/** Where a file was found. */
public enum Origin {
  /** In a folder that the user named in {@code GRADUS_DATASETS}. */
  FOLDER,
  /** In the user's cache, fetched now or earlier. */
  CACHE
}
