package io.gradus.grader.grading;

import io.gradus.datasets.cache.UserCache;
import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.grader.sandbox.SandboxMode;
import io.gradus.grader.sandbox.Sandboxes;
import io.gradus.grader.session.CallLimits;
import java.time.Clock;
import java.util.Map;
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
 */
public record GraderSetup(
    Course course,
    Keys keys,
    UserCache cache,
    Sandboxes sandboxes,
    SandboxMode mode,
    Map<String, String> environment,
    Clock clock,
    Function<ExerciseSpec, CallLimits> limits) {
  public GraderSetup {
    environment = Map.copyOf(environment);
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
