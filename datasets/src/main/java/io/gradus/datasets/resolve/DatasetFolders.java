package io.gradus.datasets.resolve;

import io.gradus.datasets.catalogue.Dataset;
import io.gradus.datasets.catalogue.DatasetFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The folders of {@code GRADUS_DATASETS}.
 *
 * @param folders those that are there
 * @param problems those that are not, in sentences for the user
 */
record DatasetFolders(List<Path> folders, List<String> problems) {
  DatasetFolders {
    folders = List.copyOf(folders);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a path list.
   *
   * @param separator the platform's path separator
   */
  static DatasetFolders parse(String pathList, String separator) {
    List<Path> folders = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String entry : pathList.split(Pattern.quote(separator), -1)) {
      if (entry.isBlank()) {
        continue;
      }
      try {
        Path folder = Path.of(entry).toAbsolutePath().normalize();
        if (Files.isDirectory(folder)) {
          folders.add(folder);
        } else {
          problems.add("GRADUS_DATASETS names " + folder + ", which is not a folder.");
        }
      } catch (InvalidPathException e) {
        problems.add("GRADUS_DATASETS names '" + entry + "', which is not a path.");
      }
    }
    return new DatasetFolders(folders, problems);
  }

  /** Where a file may lie, in the order of the list. */
  List<Path> places(Dataset dataset, DatasetFile file) {
    List<Path> places = new ArrayList<>();
    for (Path folder : folders) {
      places.add(folder.resolve(dataset.id()).resolve(file.name()));
      places.add(folder.resolve(file.name()));
    }
    return places;
  }
}
