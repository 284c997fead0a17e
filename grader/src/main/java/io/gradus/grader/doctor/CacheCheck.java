package io.gradus.grader.doctor;

import io.gradus.datasets.cache.UserCache;
import java.io.IOException;
import java.nio.file.Path;

/** Whether the cache can be written, by writing into it. */
record CacheCheck(UserCache cache) implements Check {
  @Override
  public String name() {
    return "cache";
  }

  @Override
  public Item run() throws IOException {
    Path folder = cache.folder("doctor");
    return cache.fallback().isPresent()
        ? Item.warn(
            name(),
            cache.root() + " can't be written; a temporary folder serves",
            "Set GRADUS_CACHE to a folder with free space that you can write.")
        : Item.ok(name(), "written to " + folder.getParent());
  }
}
