package io.gradus.grader.edition;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.CourseException;
import io.gradus.exercises.course.Keys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A course with what it takes to grade it.
 *
 * @param course what learners see
 * @param keys what they do not; empty in a learner's edition
 * @param loader loads contracts, views and hidden tests
 * @param jars public jars beside the kit's, first on the class path of whatever runs or compiles
 *     learners' code
 * @param folder the teacher's folder, if there is one
 * @param problems exercises of that folder that could not be added, and why
 */
public record CourseEdition(
    Course course,
    Optional<Keys> keys,
    ClassLoader loader,
    List<Path> jars,
    Optional<Path> folder,
    List<CourseException> problems) {
  public CourseEdition {
    jars = List.copyOf(jars);
    problems = List.copyOf(problems);
  }

  /** The course of this program. */
  public static CourseEdition builtIn() {
    ClassLoader loader = CourseEdition.class.getClassLoader();
    return new CourseEdition(
        Course.load(loader), Keys.find(loader), loader, List.of(), Optional.empty(), List.of());
  }
}
