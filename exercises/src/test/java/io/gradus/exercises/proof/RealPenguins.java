package io.gradus.exercises.proof;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.read.PenguinRows;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The real penguins, where a folder of {@code GRADUS_DATASETS} has them. */
final class RealPenguins {
  private RealPenguins() {}

  static Optional<PenguinRows> find() throws IOException {
    String folders = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    for (String folder : Arrays.asList(folders.split(File.pathSeparator))) {
      if (!folder.isEmpty() && Files.isRegularFile(file(Path.of(folder)))) {
        return Optional.of(read(Path.of(folder)));
      }
    }
    return Optional.empty();
  }

  static PenguinRows read(Path folder) throws IOException {
    return PenguinRows.read(
        file(folder),
        Catalogue.bundled().dataset("penguins").file("penguins.csv").table().orElseThrow());
  }

  private static Path file(Path folder) {
    return folder.resolve("penguins").resolve("penguins.csv");
  }
}
