package io.gradus.datasets.catalogue;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A dataset of the catalogue.
 *
 * @param id short name, also its folder's, such as {@code penguins}
 * @param title as people say it
 * @param description one sentence
 * @param homepage where it is published
 * @param licence its terms
 * @param attribution whom to name, and how
 * @param files at least one
 */
public record Dataset(
    String id,
    String title,
    String description,
    URI homepage,
    Licence licence,
    String attribution,
    List<DatasetFile> files) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  /** Checks that all is given and no two files share a name. */
  public Dataset {
    Require.matches("id", id, ID, "lower-case letters, digits and '-'");
    Require.text("title", title);
    Require.text("description", description);
    Require.address("homepage", homepage);
    Require.text("attribution", attribution);
    Require.notEmpty("files", files);
    files = List.copyOf(files);
    Require.unique("files", files.stream().map(DatasetFile::name).toList());
  }

  /**
   * A file by its name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public DatasetFile file(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Dataset " + id + " has no file " + name));
  }

  /** Size of all files together, in bytes. */
  public long bytes() {
    return files.stream().mapToLong(DatasetFile::bytes).sum();
  }
}
