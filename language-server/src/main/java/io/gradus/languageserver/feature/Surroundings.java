package io.gradus.languageserver.feature;

import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.LearnersFolder;
import java.util.Optional;

/**
 * What a feature may know beside a document.
 *
 * @param folder the workspace that it lies in
 * @param running what runs there, such as {@code grading 2.16}
 * @param hiddenTests whether this edition of Gradus can grade
 */
public record Surroundings(
    Optional<LearnersFolder> folder, Optional<String> running, boolean hiddenTests) {
  /** What the last grading said of an exercise. */
  Optional<GradedExercise> grade(String id) {
    return folder.map(known -> known.grades().get(id));
  }
}
