package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All files of a dataset, each verified.
 *
 * @param files by the catalogue's file name
 */
public record RealData(Dataset dataset, Map<String, FoundFile> files, List<String> problems)
    implements Resolved {
  private static final int NAMED = 2;

  /** Keeps copies. */
  public RealData {
    files = Map.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Where a file is.
   *
   * @throws IllegalArgumentException if the dataset has no such file
   */
  public Path path(String file) {
    return files.get(dataset.file(file).name()).path();
  }

  @Override
  public boolean isReal() {
    return true;
  }

  @Override
  public String describe() {
    List<String> names = dataset.files().stream().map(file -> file.name()).toList();
    return "real data: "
        + (names.size() <= NAMED
            ? String.join(", ", names)
            : dataset.id() + " (" + names.size() + " files)");
  }
}
