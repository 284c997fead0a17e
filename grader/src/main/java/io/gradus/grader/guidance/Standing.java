package io.gradus.grader.guidance;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a learner stands with one exercise.
 *
 * @param spec the exercise
 * @param state as far as can be told without grading
 * @param changed whether the solution was changed since it was last graded
 * @param points that the last grading gave
 * @param waitsFor ids of exercises that come before and are not done; only where it is not begun
 * @param attempts gradings that found a changed answer
 * @param hints levels of the hints seen
 * @param revealed whether the model answer was seen
 */
public record Standing(
    ExerciseSpec spec,
    State state,
    boolean changed,
    int points,
    List<String> waitsFor,
    int attempts,
    List<Integer> hints,
    boolean revealed) {

  /** How it stands. */
  public enum State {
    PASSED,
    BEGUN,
    NOT_STARTED,
    /** There is something, but it can't be told what to grade. */
    UNUSABLE,
    /** The learner's file is not there. */
    MISSING
  }

  public Standing {
    waitsFor = List.copyOf(waitsFor);
    hints = List.copyOf(hints);
  }

  /** Whether something is there to be graded. */
  public boolean begun() {
    return state != State.NOT_STARTED && state != State.MISSING;
  }

  /** Every exercise of a course, in its order, in somebody's workspace. */
  public static List<Standing> all(Course course, Routing routing, Logbook logbook) {
    List<Standing> all = new ArrayList<>();
    for (ExerciseSpec spec : course.exercises()) {
      all.add(of(course, routing, logbook, spec));
    }
    return all;
  }

  /** Every exercise of a course, where there is no workspace. */
  public static List<Standing> untouched(Course course) {
    return course.exercises().stream()
        .map(spec -> of(spec, State.NOT_STARTED, false, List.of(), LogEntry.NONE))
        .toList();
  }

  private static Standing of(Course course, Routing routing, Logbook logbook, ExerciseSpec spec) {
    LogEntry entry = logbook.of(spec.id());
    Route route = routing.of(spec.id());
    Optional<String> print = Fingerprint.of(course, spec, route);
    State state =
        route instanceof Route.Unusable
            ? State.UNUSABLE
            : route instanceof Route.NotStarted
                ? State.MISSING
                : print.isEmpty() ? State.NOT_STARTED : entry.passed() ? State.PASSED : State.BEGUN;
    boolean changed =
        print.isPresent() && entry.graded().isPresent() && !print.get().equals(entry.fingerprint());
    boolean begun = state != State.NOT_STARTED && state != State.MISSING;
    List<String> waitsFor =
        begun
            ? List.of()
            : spec.needs().stream().filter(id -> !isDone(course, routing, logbook, id)).toList();
    return of(spec, state, changed, waitsFor, entry);
  }

  private static Standing of(
      ExerciseSpec spec, State state, boolean changed, List<String> waitsFor, LogEntry entry) {
    boolean counts = state == State.PASSED || state == State.BEGUN;
    return new Standing(
        spec,
        state,
        changed,
        counts ? Math.min(entry.points(), spec.points()) : 0,
        waitsFor,
        entry.attempts(),
        entry.ownHints(),
        entry.revealed());
  }

  /** In the learners' edition nothing is ever graded: there, to have begun is enough. */
  private static boolean isDone(Course course, Routing routing, Logbook logbook, String id) {
    LogEntry entry = logbook.of(id);
    return entry.passed()
        || (entry.graded().isEmpty()
            && course
                .find(id)
                .flatMap(spec -> Fingerprint.of(course, spec, routing.of(id)))
                .isPresent());
  }

  /** What to do next: what is begun, then what waits for nothing; optional exercises last. */
  public static Optional<Standing> next(List<Standing> all) {
    return first(all, false, true)
        .or(() -> first(all, false, false))
        .or(() -> first(all, true, true))
        .or(() -> first(all, true, false));
  }

  /**
   * What to do next for somebody who has just passed one: what comes behind it, if that waits for
   * nothing.
   */
  public static Optional<Standing> after(List<Standing> all, String passed) {
    return all.stream()
        .dropWhile(one -> !one.spec().id().equals(passed))
        .filter(one -> !one.spec().optional() && one.state() != State.PASSED)
        .filter(one -> one.waitsFor().isEmpty())
        .findFirst()
        .or(() -> next(all));
  }

  private static Optional<Standing> first(List<Standing> all, boolean optional, boolean begun) {
    return all.stream()
        .filter(one -> one.spec().optional() == optional && one.begun() == begun)
        .filter(one -> one.state() != State.PASSED && one.waitsFor().isEmpty())
        .findFirst();
  }
}
