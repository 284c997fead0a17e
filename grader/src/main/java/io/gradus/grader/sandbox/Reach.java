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

  /**
   * Paths that a command names itself, in options or variables, so that they must stay as they are.
   *
   * @throws IOException if one does not exist, or the sandbox's user can't read it
   */
  List<Path> asTheyAre(List<Path> paths) throws IOException {
    List<Path> checked = new ArrayList<>();
    for (Path path : paths) {
      Path real = path.toRealPath();
      if (stage.isPresent() && !stage.get().open(real)) {
        throw new IOException(
            path
                + " can't be read by the sandbox's user. Keep it where everyone can read it, or ask"
                + " Sandboxes.visible for a path that can be read.");
      }
      checked.add(path.toAbsolutePath());
    }
    return checked;
  }

  Path one(Path path) throws IOException {
    Path absolute = path.toAbsolutePath();
    return stage.isPresent() ? stage.get().reach(absolute) : absolute.toRealPath();
  }
}
