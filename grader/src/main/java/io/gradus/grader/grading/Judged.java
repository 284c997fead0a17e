package io.gradus.grader.grading;

import io.gradus.exercises.course.ExerciseSpec;
import io.gradus.exercises.judging.Comparison;
import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.TestOutcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What judging one exercise gave, before it is known what it waits for.
 *
 * @param tests every planned test
 * @param findings beyond the tests' own
 * @param comparisons learner beside baselines
 * @param file the learner's file, if one was found
 */
record Judged(
    List<TestOutcome> tests,
    List<Finding> findings,
    List<Comparison> comparisons,
    Optional<String> file) {

  /** A submission that can't be judged: every test stays at zero. */
  static Judged broken(
      List<TestOutcome> notExecuted, List<Finding> findings, Optional<String> file) {
    return new Judged(notExecuted, findings, List.of(), file);
  }

  /** With further findings. */
  Judged with(List<Finding> more) {
    return new Judged(
        tests, Stream.concat(findings.stream(), more.stream()).toList(), comparisons, file);
  }

  ExerciseResult result(ExerciseSpec spec, double seconds) {
    return new ExerciseResult(
        spec.id(),
        spec.title(),
        state(spec),
        spec.pass(),
        spec.points(),
        tests,
        findings,
        comparisons,
        file.map(LearnerText::new),
        List.of(),
        seconds);
  }

  private State state(ExerciseSpec spec) {
    int points = tests.stream().mapToInt(TestOutcome::points).sum();
    boolean anyRan =
        tests.stream().anyMatch(test -> test.status() != TestOutcome.Status.NOT_EXECUTED);
    if (anyRan && points > 0 && points >= spec.pass()) {
      return State.PASSED;
    }
    if (points > 0) {
      return State.PARTIAL;
    }
    return allFindings().anyMatch(Judged::breaks) ? State.BROKEN : State.FAILED;
  }

  private Stream<Finding> allFindings() {
    return Stream.concat(
        findings.stream(), tests.stream().flatMap(test -> test.finding().stream()));
  }

  /** An exception is an answer, if a poor one; not compiling or not ending is none. */
  private static boolean breaks(Finding finding) {
    return finding.code().startsWith("compile/")
        || finding.code().startsWith("submission/")
        || (finding.code().startsWith("run/") && !finding.code().equals("run/exception"));
  }
}
