package io.gradus.grader.grading;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.edition.CourseEdition;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.CallLimits;
import io.gradus.grader.session.KitJars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a grader on this machine is made of.
 *
 * @param course what learners see
 * @param keys what they do not; without it nothing can be graded
 * @param cache the user's
 * @param sandboxes finds the best tier of isolation
 * @param mode how much isolation is asked for
 * @param environment where data is looked for, such as {@link System#getenv()}
 * @param clock for the report's date
 * @param limits what calls to a submission may use
 * @param loader loads the course's contracts, views and hidden tests
 * @param jars public jars of a teacher's own exercises, before the kit's on learners' class path
 * @param folder the teacher's folder, which the report names
 */
public record GraderSetup(
    Course course,
    Keys keys,
    UserCache cache,
    Sandboxes sandboxes,
    SandboxMode mode,
    Map<String, String> environment,
    Clock clock,
    Function<ExerciseSpec, CallLimits> limits,
    ClassLoader loader,
    List<Path> jars,
    Optional<Path> folder) {
  public GraderSetup {
    environment = Map.copyOf(environment);
    jars = List.copyOf(jars);
  }

  /** With the built-in course. */
  public GraderSetup(
      Course course,
      Keys keys,
      UserCache cache,
      Sandboxes sandboxes,
      SandboxMode mode,
      Map<String, String> environment,
      Clock clock,
      Function<ExerciseSpec, CallLimits> limits) {
    this(
        course,
        keys,
        cache,
        sandboxes,
        mode,
        environment,
        clock,
        limits,
        GraderSetup.class.getClassLoader(),
        List.of(),
        Optional.empty());
  }

  /** The same with the classes and jars of another edition. */
  public GraderSetup of(CourseEdition edition) {
    return new GraderSetup(
        edition.course(),
        keys,
        cache,
        sandboxes,
        mode,
        environment,
        clock,
        limits,
        edition.loader(),
        edition.jars(),
        edition.folder());
  }

  /** What learners' sources are compiled against. */
  List<Path> learnersClassPath() throws IOException {
    List<Path> path = new ArrayList<>(jars);
    path.addAll(KitJars.ofThisProgram());
    return path;
  }

  /** For this process's user and machine, with the limits that exercises state. */
  public static GraderSetup here(Course course, Keys keys, UserCache cache, SandboxMode mode) {
    return new GraderSetup(
        course,
        keys,
        cache,
        Sandboxes.current(cache),
        mode,
        System.getenv(),
        Clock.systemUTC(),
        spec -> CallLimits.of(spec.limits()));
  }
}
