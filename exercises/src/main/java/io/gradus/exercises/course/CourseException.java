package io.gradus.exercises.course;

/**
 * A file of the course is malformed. The message names the file and line, what is wrong, and how to
 * mend it; it is meant for authors.
 */
public final class CourseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, with where and how to mend it. */
  public CourseException(String message) {
    super(message);
  }

  /** The same, with its cause. */
  public CourseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@code file:line: what. mend} */
  static CourseException at(String file, int line, String what, String mend) {
    return new CourseException(file + ":" + line + ": " + what + ". " + mend);
  }
}
