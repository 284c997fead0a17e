package io.gradus.grader.feedback;

import io.gradus.exercises.judging.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * What became of one exercise.
 *
 * @param id the exercise's id, such as {@code 2.16-build-net}
 * @param title its title
 * @param state how it stands
 * @param passMark points from which it counts as passed
 * @param maxPoints points that can be had
 * @param tests every planned hidden test
 * @param findings what to tell, beyond the tests' own findings
 * @param comparisons learner beside baselines
 * @param file the learner's file, if one was found
 * @param waitsFor ids of unsolved exercises that this one needs
 * @param seconds wall time spent
 */
public record ExerciseResult(
    String id,
    String title,
    State state,
    int passMark,
    int maxPoints,
    List<TestOutcome> tests,
    List<Finding> findings,
    List<Comparison> comparisons,
    Optional<LearnerText> file,
    List<String> waitsFor,
    double seconds) {

  /** How an exercise stands. */
  public enum State {
    NOT_STARTED,
    FAILED,
    PARTIAL,
    PASSED,
    /** It could not be judged at all: no class, it does not compile, it was stopped. */
    BROKEN
  }

  public ExerciseResult {
    tests = List.copyOf(tests);
    findings = List.copyOf(findings);
    comparisons = List.copyOf(comparisons);
    waitsFor = List.copyOf(waitsFor);
  }

  /** Points earned, the sum over the tests. */
  public int points() {
    return tests.stream().mapToInt(TestOutcome::points).sum();
  }
}
