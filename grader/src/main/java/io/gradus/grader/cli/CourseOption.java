package io.gradus.grader.cli;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.CourseException;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.edition.TeachersCourse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --course DIR}: a teacher's own exercises beside, or in place of, the built-in ones. */
final class CourseOption {
  /** Where the folder can be named once for all commands. */
  static final String VARIABLE = "GRADUS_COURSE";

  @Option(
      names = "--course",
      paramLabel = "DIR",
      description = {
        "Add the exercises of this folder (episodeN/NAME with exercise.json, key/ …);",
        "default: $" + VARIABLE + ", if that is set."
      })
  private Optional<Path> folder = Optional.empty();

  /** The course, with broken exercises of the folder named in its problems. */
  CourseEdition edition() throws IOException {
    Optional<Path> wanted =
        folder.or(
            () ->
                Optional.ofNullable(System.getenv(VARIABLE))
                    .filter(name -> !name.isBlank())
                    .map(Path::of));
    CourseEdition builtIn = CourseEdition.builtIn();
    if (wanted.isEmpty()) {
      return builtIn;
    }
    if (builtIn.keys().isEmpty()) {
      throw CommandFailure.wrongUse(
          "the learner's edition can't build exercises of one's own",
          "Use the teacher's edition, or a clone.");
    }
    try {
      return new TeachersCourse(UserCache.fromEnvironment(warning -> {}), builtIn)
          .with(wanted.get());
    } catch (CourseException e) {
      throw CommandFailure.wrongUse(e.getMessage(), "");
    }
  }

  /** The course, where a broken exercise is in the way. */
  CourseEdition soundEdition() throws IOException {
    CourseEdition edition = edition();
    if (!edition.problems().isEmpty()) {
      throw CommandFailure.wrongUse(
          edition.problems().get(0).getMessage(),
          "All that has to be mended: gradus course check --course DIR");
    }
    return edition;
  }
}
