package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import java.util.List;
import java.util.regex.Pattern;

/** What commands make of the exercises that someone typed. */
final class CourseArguments {
  private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d\\d");

  private CourseArguments() {}

  /** The course on this program's class path. */
  static Course course() {
    return Course.load(CourseArguments.class.getClassLoader());
  }

  /** Whether somebody means an exercise by it, be there one or not. */
  static boolean isNumber(String typed) {
    return NUMBER.matcher(typed).matches();
  }

  /**
   * The exercise of an id ({@code 2.16-build-net}) or number ({@code 2.16}).
   *
   * @throws CommandFailure if there is none; names what may have been meant
   */
  static ExerciseSpec exercise(Course course, String typed) {
    return course.find(typed).orElseThrow(() -> unknown(course, typed));
  }

  private static CommandFailure unknown(Course course, String typed) {
    List<String> meant = course.suggestions(typed);
    return CommandFailure.wrongUse(
        "there is no exercise '" + Printable.of(typed) + "'",
        meant.isEmpty()
            ? "See all with: gradus list; one of your own folder needs --course DIR"
            : "Did you mean " + String.join(" or ", meant) + "? See all with: gradus list");
  }
}
