package io.gradus.grader.cli;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.grader.analysis.Analysis;
import io.gradus.grader.analysis.StandardAnalyzer;
import io.gradus.grader.guidance.Logbook;
import io.gradus.grader.guidance.Situation;
import io.gradus.grader.submission.Route;
import io.gradus.grader.submission.Routing;
import io.gradus.grader.submission.Snapshot;
import io.gradus.grader.submission.SnapshotLimits;
import io.gradus.grader.submission.WorkspaceProblem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a learner has of an exercise, read as the editor reads it. */
final class LearnersSource {
  private LearnersSource() {}

  /**
   * How it stands; as if nothing were there where that can't be read.
   *
   * @param err told of an analysis that failed, which is a fault of ours
   */
  static Situation situation(
      Course course, ExerciseSpec spec, Path workspace, Logbook logbook, PrintWriter err) {
    Route route;
    try {
      Snapshot snapshot = Snapshot.take(workspace, SnapshotLimits.DEFAULT);
      route = Routing.route(snapshot, course.exercises()).of(spec.id());
    } catch (WorkspaceProblem e) {
      return logbook.situation(spec.id(), "", List.of()); // a hint does not need it
    }
    if (route instanceof Route.Code code) {
      String text = code.file().text();
      Analysis analysis =
          new StandardAnalyzer(
                  failure ->
                      err.println("gradus: the hint does not go by your code, for " + failure))
              .analyze(code.file().path(), text);
      return logbook.situation(spec.id(), text, Situation.findingsOf(analysis, spec.id()));
    }
    String text = route instanceof Route.Answer answer ? answer.text() : "";
    return logbook.situation(spec.id(), text, List.of());
  }
}
