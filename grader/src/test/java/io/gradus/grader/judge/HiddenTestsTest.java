package io.gradus.grader.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.TestOutcome;
import io.gradus.grader.feedback.TestOutcome.Status;
import io.gradus.grader.session.SubmissionFailure;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenTestsTest {
  interface View {
    int answer();
  }

  /** Not run by surefire: nested, package-private, reached by class name only. */
  static class Sample {
    private final View view;

    Sample(View view, Judge judge) {
      this.view = view;
      assertThat(judge.random("x").nextInt()).isEqualTo(judge.random("x").nextInt());
    }

    @Test
    @Points(2)
    @DisplayName("answers 42")
    void answersFortyTwo() {
      assertThat(view.answer()).withFailMessage("expected 42").isEqualTo(42);
    }

    @Test
    @Points(value = 1, finding = "test/positive", hint = 2)
    void positive() {
      assertThat(view.answer()).isPositive();
    }
  }

  static class WithoutPoints {
    @Test
    void nothing() {}
  }

  static class Aborts {
    @Test
    @Points(3)
    void aborted() {
      Assumptions.abort("no");
    }

    @Test
    @Points(3)
    void broken() {
      throw new IndexOutOfBoundsException("learner's array");
    }
  }

  static class Empty {}

  static final class PlainJudge implements Judge {
    @Override
    public void restart() {
      throw new UnsupportedOperationException("there is no process");
    }

    @Override
    public RandomGenerator random(String purpose) {
      return new SplittableRandom(purpose.hashCode());
    }

    @Override
    public TabularDraw penguins(String purpose) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<BaselineScore> baselines(TabularDraw draw) {
      return List.of();
    }

    @Override
    public double accuracy(int[] truth, int[] predicted, int classes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void compare(Comparison comparison) {}
  }

  private static List<TestOutcome> run(View view) {
    return new HiddenTests(Sample.class).run(view, new PlainJudge());
  }

  @Test
  void aRightAnswerEarnsEveryPoint() {
    List<TestOutcome> outcomes = run(() -> 42);
    assertThat(outcomes).extracting(TestOutcome::status).containsOnly(Status.PASSED);
    assertThat(outcomes).extracting(TestOutcome::points).containsExactly(2, 1);
  }

  @Test
  void aWrongAnswerSaysWhyAndEarnsOnlyTheRest() {
    List<TestOutcome> outcomes = run(() -> 7);
    assertThat(outcomes).extracting(TestOutcome::points).containsExactly(0, 1);
    Finding finding = outcomes.get(0).finding().orElseThrow();
    assertThat(finding.code()).isEqualTo("test/answers-forty-two");
    assertThat(finding.message().raw()).isEqualTo("expected 42");
  }

  @Test
  void theEndOfAWorkerIsToldOnce() {
    Finding over = Finding.error("run/timeout", "it never answered");
    List<TestOutcome> outcomes =
        run(
            () -> {
              throw new SubmissionFailure(over, true);
            });
    assertThat(outcomes)
        .extracting(TestOutcome::status)
        .containsExactly(Status.FAILED, Status.NOT_EXECUTED);
    assertThat(outcomes).extracting(TestOutcome::points).containsOnly(0);
    assertThat(outcomes.get(0).finding()).contains(over);
  }

  @Test
  void abortedAndCrashedTestsEarnNothing() {
    List<TestOutcome> outcomes = new HiddenTests(Aborts.class).run("no view", new PlainJudge());
    assertThat(outcomes)
        .extracting(TestOutcome::status)
        .containsExactly(Status.NOT_EXECUTED, Status.FAILED);
    assertThat(outcomes).extracting(TestOutcome::points).containsOnly(0);
    assertThat(outcomes.get(1).finding().orElseThrow().code()).isEqualTo("test/unjudgeable");
  }

  @Test
  void anExerciseWithoutTestsOrPointsIsAFault() {
    assertThatThrownBy(() -> new HiddenTests(Empty.class)).isInstanceOf(GraderFault.class);
    assertThatThrownBy(() -> new HiddenTests(WithoutPoints.class))
        .isInstanceOf(GraderFault.class)
        .hasMessageContaining("@Points");
  }
}
