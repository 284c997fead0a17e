package io.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.Severity;
import io.gradus.grader.judge.GradingSeed;
import io.gradus.grader.judge.SeededJudge;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CurveNotesTest {
  private static SeededJudge judge() {
    return new SeededJudge(
        new GradingSeed(1),
        "2.26-train",
        random -> {
          throw new IllegalStateException("nobody draws");
        },
        draw -> List.of(),
        () -> {});
  }

  private static List<Finding> notes(double[]... claims) {
    SeededJudge judge = judge();
    for (double[] claim : claims) {
      judge.showCurve(claim, Math.log(3));
    }
    return CurveNotes.of(judge.curves());
  }

  @Test
  void aTrainingsCurveIsANoteBesideTheResult() {
    double[] falling =
        DoubleStream.iterate(1.2, value -> 0.05 + 0.9 * (value - 0.05)).limit(100).toArray();
    assertThat(notes(falling))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.code()).isEqualTo("curve/good");
              assertThat(note.severity()).isEqualTo(Severity.INFORMATION);
              assertThat(note.hint()).isZero();
              assertThat(note.message().raw()).startsWith("The training's curve: Good: the loss");
            });
  }

  @Test
  void whateverIsClaimedIsANoteAndNoMore() {
    double[] endless = new double[2_000_000];
    Arrays.fill(endless, 1);
    double[][] claims = {
      {},
      {1},
      {Double.NaN},
      {1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
      {-1e308, 1e308, -1e308, 1e308, -1e308, 1e308},
      {0, 0, 0, 0, 0, 0},
      {Double.MIN_VALUE, 0, Double.MIN_VALUE, 0, Double.MIN_VALUE},
      endless
    };
    for (double[] claim : claims) {
      assertThat(notes(claim))
          .allSatisfy(note -> assertThat(note.severity()).isEqualTo(Severity.INFORMATION));
    }
    assertThat(notes(endless)).hasSize(1);
    assertThat(notes(endless, claims[2], claims[1], claims[2], claims[2])).hasSize(2);
  }
}
