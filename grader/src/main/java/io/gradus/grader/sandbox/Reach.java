package io.gradus.grader.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Paths as the sandbox's user can read them: staged for root, the real paths for others. */
record Reach(Optional<ReadableStage> stage, Path javaHome) {
  /**
   * @throws IOException if a path does not exist or can't be made readable
   */
  List<Path> all(List<Path> paths) throws IOException {
    List<Path> reached = new ArrayList<>();
    for (Path path : paths) {
      reached.add(one(path));
    }
    return reached;
  }

  Path one(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    return stage.isPresent() ? stage.get().reach(absolute) : absolute.toRealPath();
  }
}
