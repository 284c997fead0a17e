package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.ExerciseResult;
import io.gradus.grader.feedback.ExerciseResult.State;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
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

  private static Verdict verdict(State... states) {
    return Verdict.of(SampleReports.with(Arrays.stream(states).map(VerdictTest::in).toList()));
  }

  @Test
  void passedWhereAllThatWasStartedPassed() {
    assertThat(verdict(State.PASSED)).isEqualTo(Verdict.PASSED);
    assertThat(verdict(State.PASSED, State.NOT_STARTED)).isEqualTo(Verdict.PASSED);
  }

  @Test
  void belowWhereSomethingStartedIsBelow() {
    assertThat(verdict(State.PASSED, State.PARTIAL)).isEqualTo(Verdict.BELOW);
    assertThat(verdict(State.FAILED)).isEqualTo(Verdict.BELOW);
  }

  @Test
  void brokenWhereItCouldNotBeJudged() {
    assertThat(verdict(State.PASSED, State.FAILED, State.BROKEN)).isEqualTo(Verdict.BROKEN);
    assertThat(verdict()).isEqualTo(Verdict.BROKEN);
    Finding whole = Finding.error("submission/link", "A link is not followed.");
    assertThat(Verdict.of(SampleReports.with(List.of(SampleReports.passed()), whole)))
        .isEqualTo(Verdict.BROKEN);
  }
}
