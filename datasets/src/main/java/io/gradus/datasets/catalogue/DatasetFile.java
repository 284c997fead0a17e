package io.gradus.datasets.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a dataset.
 *
 * @param name its name in a dataset folder and in the cache
 * @param url where the canonical copy is
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 * @param table its columns, if it is a table
 */
public record DatasetFile(
    String name, URI url, String sha256, long bytes, Optional<TableSchema> table) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Checks name, address, hash and size. */
  public DatasetFile {
    Require.matches("name", name, NAME, "letters, digits, '.', '_' and '-'");
    Require.address("url", url);
    Require.matches("sha256", sha256, SHA_256, "64 lower-case hexadecimal digits");
    Require.that(bytes > 0, "bytes: a positive number expected, found " + bytes);
  }
}
