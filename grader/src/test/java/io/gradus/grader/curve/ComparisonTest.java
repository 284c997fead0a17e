package io.gradus.grader.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gradus.grader.curve.Comparison.Figure;
import io.gradus.grader.curve.Comparison.Verdict;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final int EPOCHS = 60;

  private static double[] values(IntToDoubleFunction of) {
    return IntStream.range(0, EPOCHS).mapToDouble(of).toArray();
  }

  private static EpochSeries series(String loss, double[] train, double[] validation) {
    return new EpochSeries(
        train,
        Optional.of(validation),
        List.of(),
        List.of(),
        new Context(
            OptionalDouble.of(20),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.of(164),
            OptionalInt.empty(),
            false,
            loss,
            Optional.empty()));
  }

  private static EpochSeries endsAt(double validation) {
    return series(
        "L2Loss",
        values(i -> validation - 1 + 19 * Math.exp(-i / 4.0)),
        values(i -> validation + 20 * Math.exp(-i / 4.0)));
  }

  private static EpochSeries overfitted() {
    return series(
        "L2Loss",
        values(i -> 0.7 + 19 * Math.exp(-i / 6.0)),
        values(i -> i < 8 ? 20 - 1.25 * i : 10 + 0.12 * (i - 8)));
  }

  @Test
  void lessOverfittingHelped() {
    Comparison result = Comparison.of(overfitted(), endsAt(10));
    assertThat(result.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(result.gone()).containsExactly(CurveCode.OVERFITTING);
    assertThat(result.come()).isEmpty();
    assertThat(result.message())
        .isEqualTo("It helped: validation loss 10.0, before 15.8. No more: overfitting.");
    Figure training = result.figures().get(1);
    assertThat(training.name()).isEqualTo("training loss");
    assertThat(training.verdict()).isEqualTo(Verdict.WORSE); // as it should be: less by heart
  }

  @Test
  void theOtherWayRoundItMadeThingsWorse() {
    Comparison result = Comparison.of(endsAt(10), overfitted());
    assertThat(result.verdict()).isEqualTo(Verdict.WORSE);
    assertThat(result.come()).containsExactly(CurveCode.OVERFITTING);
    assertThat(result.message()).startsWith("It made things worse: validation loss 15.8, before");
  }

  @Test
  void lessApartThanTheRowsCanTellIsNoDifference() {
    Comparison result = Comparison.of(endsAt(10), endsAt(9.2));
    assertThat(result.verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
    assertThat(result.message()).contains("No clear difference", "says nothing");
    // Twice half the standard error of a mean of 164 squared errors.
    assertThat(result.figures().get(0).noise()).isEqualTo(9.2 * Math.sqrt(2 / 164.0), within(0.02));
    Comparison clear = Comparison.of(endsAt(10), endsAt(8));
    assertThat(clear.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(clear.message()).endsWith("One run of each: another seed may say otherwise.");
  }

  @Test
  void whatJumpsFromEpochToEpochIsNoDifferenceEither() {
    EpochSeries jumping =
        series("L2Loss", values(i -> 9), values(i -> 8 + (i % 2 == 0 ? 3.0 : -3.0)));
    assertThat(Comparison.of(endsAt(10), jumping).verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void anotherLossIsComparedByTheMetric() {
    EpochSeries one = withAccuracy("SoftmaxCrossEntropyLoss", 0.6);
    EpochSeries other = withAccuracy("L2Loss", 0.9);
    Comparison result = Comparison.of(one, other);
    assertThat(result.figures()).hasSize(1);
    assertThat(result.figures().get(0).name()).isEqualTo("validation accuracy");
    assertThat(result.verdict()).isEqualTo(Verdict.BETTER);
    // One penguin of ten more: nobody can tell.
    assertThat(Comparison.of(one, withAccuracy("L2Loss", 0.62)).verdict())
        .isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  private static EpochSeries withAccuracy(String loss, double end) {
    EpochSeries plain = series(loss, values(i -> 1.0 / (1 + i)), values(i -> 1.1 / (1 + i)));
    double[] accuracy = values(i -> end * (1 - Math.exp(-i)));
    return new EpochSeries(
        plain.loss(),
        plain.validationLoss(),
        List.of(new Metric("accuracy", true, accuracy, Optional.of(accuracy))),
        List.of(),
        plain.context());
  }

  @Test
  void aTrainingThatBrokeDownIsWorseThanAnyThatDidNot() {
    EpochSeries broken = EpochSeries.of(3, Double.NaN);
    EpochSeries sound = EpochSeries.of(values(i -> 1.0 / (1 + i)));
    assertThat(Comparison.of(broken, sound).verdict()).isEqualTo(Verdict.BETTER);
    assertThat(Comparison.of(broken, sound).gone()).containsExactly(CurveCode.DIVERGING);
    assertThat(Comparison.of(sound, broken).verdict()).isEqualTo(Verdict.WORSE);
    assertThat(Comparison.of(broken, broken).verdict()).isEqualTo(Verdict.NO_CLEAR_DIFFERENCE);
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    Comparison shorter = Comparison.of(EpochSeries.of(3, 2, 1), endsAt(10));
    assertThat(shorter.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(shorter.message()).contains("3 epochs", "at least 5");
    Comparison other = Comparison.of(endsAt(10), series("Another", values(i -> 1), values(i -> 1)));
    assertThat(other.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(other.message()).contains("measure the same");
  }
}
