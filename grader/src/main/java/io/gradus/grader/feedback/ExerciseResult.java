package io.gradus.grader.feedback;

import io.gradus.exercises.judging.Comparison;
import java.util.List;
import java.util.Optional;

/**
 * What became of one exercise. The constructor refuses a result that is said to have passed without
 * the points or without any test having run, and one with more points than there are.
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
    int earned = tests.stream().mapToInt(TestOutcome::points).sum();
    if (earned > maxPoints) {
      throw new IllegalArgumentException("%s: %d of %d points".formatted(id, earned, maxPoints));
    }
    if (state == State.PASSED && (earned < passMark || noneRan(tests))) {
      throw new IllegalArgumentException(
          "%s cannot have passed: %d points, pass mark %d, %d tests"
              .formatted(id, earned, passMark, tests.size()));
    }
  }

  private static boolean noneRan(List<TestOutcome> tests) {
    return tests.stream().allMatch(test -> test.status() == TestOutcome.Status.NOT_EXECUTED);
  }

  /** The number before the slug, such as {@code 2.16}. */
  public String number() {
    int dash = id.indexOf('-');
    return dash < 0 ? id : id.substring(0, dash);
  }

  /** Whether the learner began it: only these count for a verdict on the submission. */
  public boolean started() {
    return state != State.NOT_STARTED;
  }

  /** Points earned, the sum over the tests. */
  public int points() {
    return tests.stream().mapToInt(TestOutcome::points).sum();
  }
}
