package io.gradus.grader.proof;

import io.gradus.exercises.course.ExerciseSpec;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one exercise.
 *
 * @param spec which
 * @param reference how often the reference passed
 * @param wrong how many known-wrong solutions there are
 * @param caught how many of them failed as they should, every time
 * @param margin how far from its threshold the reference stays, where one is reported
 * @param problems what has to be mended; empty: proved
 * @param seconds wall time
 */
public record ExerciseProof(
    ExerciseSpec spec,
    Runs reference,
    int wrong,
    int caught,
    Optional<Margin> margin,
    List<Problem> problems,
    double seconds) {
  public ExerciseProof {
    problems = List.copyOf(problems);
  }

  /** Whether nothing has to be mended. */
  public boolean proved() {
    return problems.isEmpty();
  }
}
