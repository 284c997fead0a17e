package io.gradus.languageserver.feature;

import io.gradus.languageserver.course.KnownCourse;
import io.gradus.languageserver.curve.ShownRun;
import io.gradus.languageserver.workspace.GradedExercise;
import io.gradus.languageserver.workspace.LearnersFolder;
import io.gradus.languageserver.workspace.Noted;
import java.util.List;
import java.util.Optional;

/**
 * What a feature may know beside a document.
 *
 * @param folder the workspace that it lies in
 * @param running what runs there, such as {@code grading 2.16}
 * @param hiddenTests whether this edition of Gradus can grade
 * @param course the exercises that are known
 * @param runs the trainings that the document has caused
 */
public record Surroundings(
    Optional<LearnersFolder> folder,
    Optional<String> running,
    boolean hiddenTests,
    KnownCourse course,
    List<ShownRun> runs) {
  public Surroundings {
    runs = List.copyOf(runs);
  }

  /** What is remembered of an exercise. */
  Noted noted(String id) {
    return folder.map(known -> known.noted().get(id)).orElse(Noted.NOTHING);
  }

  /** What the last grading said of an exercise. */
  Optional<GradedExercise> grade(String id) {
    return folder.map(known -> known.grades().get(id));
  }
}
