package io.gradus.languageserver.workspace;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is known of a workspace.
 *
 * @param path the folder
 * @param grades what its last gradings said, by exercise id
 * @param noted what its logbook remembers, by exercise id
 */
public record LearnersFolder(
    Path path, Map<String, GradedExercise> grades, Map<String, Noted> noted) {
  public LearnersFolder {
    grades = Map.copyOf(grades);
    noted = Map.copyOf(noted);
  }

  /** A workspace of which nothing was read yet. */
  static LearnersFolder unread(Path path) {
    return new LearnersFolder(path, Map.of(), Map.of());
  }
}
