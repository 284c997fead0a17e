package io.gradus.exercises.worker;

/** The course's own classes or the grader are wrong, not the learner. */
final class CourseFault extends Exception {
  private static final long serialVersionUID = 1L;

  CourseFault(String message) {
    super(message);
  }

  CourseFault(String message, Throwable cause) {
    super(message, cause);
  }
}
