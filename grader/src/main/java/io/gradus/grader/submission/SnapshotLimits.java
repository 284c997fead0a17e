package io.gradus.grader.submission;

/**
 * How much of a workspace is read; what goes beyond is left out and reported.
 *
 * @param fileBytes size of one file
 * @param totalBytes size of all files together
 * @param files how many files are taken
 * @param entries how many names are looked at, whatever they are
 * @param depth folders below {@code src/main/java} or {@code answers}
 * @param findings how many things are reported one by one
 */
public record SnapshotLimits(
    int fileBytes, long totalBytes, int files, int entries, int depth, int findings) {

  /** Ten times what the whole course asks for: 1 MB a file, 8 MB and 500 files in all. */
  public static final SnapshotLimits DEFAULT =
      new SnapshotLimits(1_000_000, 8_000_000, 500, 5_000, 12, 60);

  public SnapshotLimits {
    if (fileBytes < 1 || totalBytes < 1 || files < 1 || entries < 1 || depth < 1 || findings < 1) {
      throw new IllegalArgumentException("limits are positive");
    }
  }
}
