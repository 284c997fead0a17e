package io.gradus.grader.sandbox;

import java.util.Map;

/** The environment that every sandboxed JVM gets, beside what its command names. */
final class Variables {
  private Variables() {}

  /**
   * @param workFolder where it may write
   */
  static Map<String, String> common(String workFolder) {
    return Map.of(
        "HOME", workFolder,
        "TMPDIR", workFolder,
        "LC_ALL", "C.UTF-8",
        "TZ", "UTC",
        // Each arena reserves 64 MB of the address space, and there would be one for each thread.
        "MALLOC_ARENA_MAX", "2");
  }
}
