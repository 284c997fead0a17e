package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
  private static ExerciseResult in(State state) {
    return state == State.PASSED
        ? SampleReports.passed()
        : new ExerciseResult(
            "2.16-build-net",
            "Build",
            state,
            3,
            4,
            List.of(SampleReports.notExecuted("a", "a", 4)),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            0);
  }

  private static int code(State... states) {
    return ExitCode.of(
        SampleReports.with(java.util.Arrays.stream(states).map(ExitCodeTest::in).toList()));
  }

  @Test
  void zeroWhereAllThatWasStartedPassed() {
    assertThat(code(State.PASSED)).isZero();
    assertThat(code(State.PASSED, State.NOT_STARTED)).isZero();
  }

  @Test
  void oneWhereSomethingStartedIsBelow() {
    assertThat(code(State.PASSED, State.PARTIAL)).isEqualTo(1);
    assertThat(code(State.FAILED)).isEqualTo(1);
  }

  @Test
  void twoWhereItCouldNotBeJudged() {
    assertThat(code(State.PASSED, State.FAILED, State.BROKEN)).isEqualTo(2);
    assertThat(code()).isEqualTo(2);
    Finding whole = Finding.error("submission/link", "A link is not followed.");
    assertThat(ExitCode.of(SampleReports.with(List.of(SampleReports.passed()), whole)))
        .isEqualTo(2);
  }
}
