package io.gradus.grader.proof;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import java.util.ArrayList;
import java.util.List;

/** What can be told of an exercise without running it. */
final class PageChecks {
  private final Course course;
  private final Keys keys;

  PageChecks(Course course, Keys keys) {
    this.course = course;
    this.keys = keys;
  }

  /** All that has to be mended in an exercise's files. */
  List<Problem> of(ExerciseSpec spec) {
    List<Problem> problems = new ArrayList<>();
    course.hints(spec);
    if (keys.answer(spec).isBlank()) {
      problems.add(new Problem(spec.folder() + "/key/answer.md", 0, "It is empty.", "Write it."));
    }
    return problems;
  }
}
