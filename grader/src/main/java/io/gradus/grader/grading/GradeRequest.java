package io.gradus.grader.grading;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.judge.GradingSeed;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be graded.
 *
 * @param workspace the learner's folder
 * @param exercises the exercises asked for; empty: all, of which those that differ from their
 *     starters are graded
 * @param seed where every draw comes from
 */
public record GradeRequest(Path workspace, List<ExerciseSpec> exercises, GradingSeed seed) {
  public GradeRequest {
    exercises = List.copyOf(exercises);
  }
}
