package io.gradus.grader.compile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class ClassDataArchive {
  private final Path folder;

  ClassDataArchive(Path folder) {
    this.folder = folder;
  }

  Optional<Path> existing(List<Path> classPath) {
    Path file = folder.resolve("javac.jsa");
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  List<String> useOptions(List<Path> classPath) {
    return existing(classPath).map(f -> List.of("-XX:SharedArchiveFile=" + f)).orElse(List.of());
  }
}
