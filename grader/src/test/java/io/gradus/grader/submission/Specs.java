package io.gradus.grader.submission;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Kind;
import java.util.List;
import java.util.Optional;

/** Exercises to route to. */
final class Specs {
  static final ExerciseSpec BUILD_NET =
      spec("2.16-build-net", Kind.CODE, "episode2/build_net", "BuildNet.java");
  static final ExerciseSpec CONFUSION =
      spec("2.32-confusion-matrix", Kind.CODE, "episode2/confusion_matrix", "ConfusionMatrix.java");
  static final ExerciseSpec QUIZ = spec("2.10-split", Kind.QUIZ, "episode2/split", "Split.md");
  static final List<ExerciseSpec> ALL = List.of(BUILD_NET, CONFUSION, QUIZ);

  private Specs() {}

  private static ExerciseSpec spec(String id, Kind kind, String folder, String file) {
    return new ExerciseSpec(
        id,
        "Title of " + id,
        kind,
        2,
        5,
        List.of(),
        Optional.empty(),
        10,
        6,
        false,
        false,
        List.of(),
        folder,
        file,
        new ExerciseSpec.Limits(5, 30, 256, 512),
        List.of());
  }
}
