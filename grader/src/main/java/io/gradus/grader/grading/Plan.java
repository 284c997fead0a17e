package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import java.util.List;

/**
 * What a grading will do, decided before anything is compiled or started.
 *
 * @param snapshot what was handed in
 * @param routing which file solves which exercise
 * @param listed the exercises that the report lists
 * @param started those of them that are judged
 */
record Plan(
    Snapshot snapshot, Routing routing, List<ExerciseSpec> listed, List<ExerciseSpec> started) {
  Plan {
    listed = List.copyOf(listed);
    started = List.copyOf(started);
  }

  static Plan of(Course course, Snapshot snapshot, GradeRequest request) {
    Routing routing = Routing.route(snapshot, course.exercises());
    List<ExerciseSpec> listed =
        request.exercises().isEmpty() ? course.exercises() : request.exercises();
    List<ExerciseSpec> started =
        listed.stream()
            .filter(spec -> isStarted(course, spec, routing.of(spec.id()), request))
            .toList();
    return new Plan(snapshot, routing, listed, started);
  }

  /** What was asked for by name is graded as it is; else what differs from its starter. */
  private static boolean isStarted(
      Course course, ExerciseSpec spec, Route route, GradeRequest request) {
    if (!request.exercises().isEmpty()) {
      return true;
    }
    if (route instanceof Route.NotStarted) {
      return false;
    }
    if (route instanceof Route.Code found) {
      return course.differsFromStarter(spec, found.file().text());
    }
    if (route instanceof Route.Answer answer) {
      return course.differsFromStarter(spec, answer.text());
    }
    return true;
  }

  Route route(ExerciseSpec spec) {
    return routing.of(spec.id());
  }

  /** Those that would run code of the learner's: each needs a worker. */
  List<ExerciseSpec> running() {
    return started.stream().filter(spec -> route(spec) instanceof Route.Code).toList();
  }

  /**
   * Whether a source may name DJL: what stands between a name's dots, or is escaped, is no matter.
   */
  boolean mentionsDjl() {
    return snapshot.java().stream()
        .anyMatch(source -> source.text().contains("djl") || source.text().contains("\\u"));
  }
}
