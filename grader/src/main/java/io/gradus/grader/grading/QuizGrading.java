package io.gradus.grader.grading;

import io.gradus.exercises.course.Course;
import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.course.Keys;
import io.gradus.exercises.course.QuizMarker;
import io.gradus.exercises.course.QuizMarks;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.feedback.TestOutcome.Status;
import java.util.List;
import java.util.Optional;

/** Marks pages of boxes, blanks and text fields: text only, nothing of the learner's runs. */
final class QuizGrading {
  private final Course course;
  private final Keys keys;

  QuizGrading(Course course, Keys keys) {
    this.course = course;
    this.keys = keys;
  }

  Judged grade(ExerciseSpec spec, String path, String text) {
    QuizMarks marks = QuizMarker.of(course, keys, spec).mark(text);
    List<Finding> problem =
        marks.problem().stream()
            .map(p -> finding(p.finding(), p.message(), path, p.line(), 0))
            .toList();
    List<TestOutcome> outcomes =
        marks.questions().stream().map(mark -> outcome(mark, path, problem.isEmpty())).toList();
    return new Judged(outcomes, problem, List.of(), Optional.of(path));
  }

  List<TestOutcome> notExecuted(ExerciseSpec spec) {
    return keys.quiz(spec).questions().stream()
        .map(
            question ->
                new TestOutcome(
                    question.id(),
                    question.title(),
                    0,
                    question.points(),
                    Status.NOT_EXECUTED,
                    Optional.empty()))
        .toList();
  }

  private static TestOutcome outcome(QuizMarks.Mark mark, String path, boolean readable) {
    Status status = mark.passed() ? Status.PASSED : readable ? Status.FAILED : Status.NOT_EXECUTED;
    return new TestOutcome(
        mark.id(),
        mark.title(),
        mark.points(),
        mark.maxPoints(),
        status,
        status == Status.FAILED
            ? Optional.of(finding(mark.finding(), mark.message(), path, mark.line(), mark.hint()))
            : Optional.empty());
  }

  private static Finding finding(String code, String message, String path, int line, int hint) {
    return new Finding(
        code,
        Severity.ERROR,
        Optional.of(new Place(new LearnerText(path), line, 0)),
        new LearnerText(message),
        LearnerText.NONE,
        hint);
  }
}
