package io.gradus.grader.grading;

import io.gradus.exercises.course.ExerciseSpec;

/** Told how far a grading is, for a progress line. */
public interface GradingListener {
  /** Says nothing. */
  GradingListener SILENT = (spec, index, count) -> {};

  /**
   * An exercise begins.
   *
   * @param index from 1
   * @param count exercises that will be judged
   */
  void begins(ExerciseSpec spec, int index, int count);
}
