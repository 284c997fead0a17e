package io.gradus.grader.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Inputs;
import io.gradus.grader.curve.EpochSeries.Inside;
import io.gradus.grader.curve.EpochSeries.Metric;
import io.gradus.grader.feedback.Finding;
import io.gradus.grader.feedback.LearnerText;
import io.gradus.grader.feedback.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveDiagnosisTest {
  private static final double CONSTANT = 1.0;

  private static double[] epochs(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }

  private static EpochSeries curve(double[] loss, double[] validation) {
    return new EpochSeries(
            loss,
            validation.length == 0 ? Optional.empty() : Optional.of(validation),
            List.of(),
            List.of(),
            Context.UNKNOWN)
        .with(context(OptionalInt.empty()));
  }

  private static Context context(OptionalInt validationRows) {
    return new Context(
        OptionalDouble.of(CONSTANT),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        validationRows,
        OptionalInt.empty(),
        false,
        "",
        Optional.empty());
  }

  private static String first(EpochSeries series) {
    List<Diagnosis> found = CurveDiagnosis.of(series);
    return found.isEmpty() ? "none" : found.get(0).code().shortName();
  }

  private static double[] falling(int count) {
    return epochs(count, i -> 0.1 + 1.4 * Math.exp(-i / 8.0));
  }

  @Test
  void aSmoothFallIsGoodWithAndWithoutValidationAndKnowledge() {
    double[] validation = epochs(60, i -> 0.15 + 1.3 * Math.exp(-i / 8.0));
    assertThat(first(curve(falling(60), validation))).isEqualTo("good");
    assertThat(first(curve(falling(60), new double[0]))).isEqualTo("good");
    assertThat(first(EpochSeries.of(falling(60)))).isEqualTo("good");
  }

  @Test
  void aLossOfZeroFromTheBeginningIsNoSuccess() {
    assertThat(first(EpochSeries.of(new double[20]))).isEqualTo("not-learning");
    assertThat(CurveDiagnosis.of(curve(new double[20], new double[20])).get(0).message())
        .contains("0 from the first epoch on", "single output");
  }

  @Test
  void fewerThanFiveEpochsGiveNoVerdictButOnWhatIsNoNumber() {
    for (int i = 0; i < 5; i++) {
      assertThat(CurveDiagnosis.of(EpochSeries.of(new double[i]))).isEmpty();
    }
    assertThat(first(EpochSeries.of(Double.NaN))).isEqualTo("diverging");
    Diagnosis found = CurveDiagnosis.of(EpochSeries.of(2, 7e30, Double.POSITIVE_INFINITY)).get(0);
    assertThat(found.code()).isEqualTo(CurveCode.DIVERGING);
    assertThat(found.since()).isEqualTo(3);
    assertThat(found.message())
        .isEqualTo("The loss is infinity in epoch 3; it was 7.0e+30 before.");
  }

  @Test
  void overfittingNamesTheEpochAndTheValuesThatAPlotShows() {
    double[] validation = epochs(40, i -> i < 10 ? 1.2 - 0.07 * i : 0.57 + 0.02 * (i - 9));
    Diagnosis found = CurveDiagnosis.of(curve(falling(40), validation)).get(0);
    assertThat(found.code()).isEqualTo(CurveCode.OVERFITTING);
    assertThat(found.since()).isBetween(9, 11);
    assertThat(found.message())
        .startsWith("Overfitting since epoch " + found.since() + ": validation loss rose from 0.57")
        .contains("to 1.17 while training loss fell to 0.1");
    for (Diagnosis.Evidence evidence : found.evidence()) {
      double[] shown = evidence.what().equals("loss") ? falling(40) : validation;
      assertThat(evidence.value()).isEqualTo(shown[evidence.epoch() - 1]);
    }
  }

  @Test
  void noiseOnAHealthyCurveIsNoFinding() {
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      double[] loss = epochs(50, i -> 0.2 + Math.exp(-i / 6.0) + 0.02 * random.nextGaussian());
      double[] validation =
          epochs(50, i -> 0.25 + Math.exp(-i / 6.0) + 0.03 * random.nextGaussian());
      assertThat(first(curve(loss, validation))).as("seed " + seed).isEqualTo("good");
    }
  }

  @Test
  void theClassicSignsHaveTheirCodes() {
    Random random = new Random(3);
    double[] none = new double[0];
    assertThat(first(curve(epochs(30, i -> 0.5 + 0.001 * Math.exp(i / 3.0)), none)))
        .isEqualTo("diverging");
    assertThat(first(curve(epochs(30, i -> 1.001 + 0.01 * random.nextGaussian()), none)))
        .isEqualTo("not-learning");
    assertThat(first(curve(epochs(30, i -> 0.6 + (i % 2 == 0 ? 0.2 : -0.2)), none)))
        .isEqualTo("oscillating");
    assertThat(first(curve(epochs(30, i -> 1.5 - 0.015 * i), none))).isEqualTo("slow");
    assertThat(first(curve(epochs(8, i -> 1.2 - 0.1 * i), none))).isEqualTo("stopped-early");
    assertThat(first(curve(falling(60), epochs(60, i -> falling(60)[i] / 3))))
        .isEqualTo("validation-better");
    assertThat(first(curve(epochs(60, i -> 0.86 + Math.exp(-i)), epochs(60, i -> 0.88))))
        .isEqualTo("underfitting");
  }

  @Test
  void inputsFarFromOneAreTheCauseOfWhatTheyDo() {
    EpochSeries stuck = curve(epochs(60, i -> 1.09 + 3 * Math.exp(-i)), new double[0]);
    EpochSeries fine = curve(falling(60), new double[0]);
    Inputs grams = new Inputs(13.1, 6300, 2110, false);
    assertThat(first(stuck)).isEqualTo("not-learning");
    assertThat(first(stuck.with(context(grams)))).isEqualTo("not-scaled");
    assertThat(CurveDiagnosis.of(stuck.with(context(grams))).get(0).message())
        .contains("from 13.1 to 6300", "root mean square is 2110");
    assertThat(first(fine.with(context(grams)))).isEqualTo("good");
    assertThat(first(stuck.with(context(new Inputs(13.1, 6300, 2110, true)))))
        .isEqualTo("not-learning"); // a batch norm scales them
    assertThat(first(stuck.with(context(new Inputs(-2, 3, 1, false))))).isEqualTo("not-learning");
  }

  private static Context context(Inputs inputs) {
    Context plain = context(OptionalInt.empty());
    return new Context(
        plain.constantLoss(),
        plain.constantScore(),
        plain.referenceScore(),
        plain.referenceLoss(),
        plain.validationRows(),
        plain.plannedEpochs(),
        plain.noisyTraining(),
        plain.lossName(),
        Optional.of(inputs));
  }

  @Test
  void aGapThatNeitherRisesNorClosesIsOverfittingToo() {
    double[] loss = epochs(60, i -> 0.1 + 0.9 * Math.exp(-i / 15.0));
    double[] validation = epochs(60, i -> 0.7 + 0.4 * Math.exp(-i / 3.0));
    List<Diagnosis> found = CurveDiagnosis.of(curve(loss, validation));
    assertThat(found.get(0).code()).isEqualTo(CurveCode.OVERFITTING);
    assertThat(found.get(0).message()).contains("since epoch 9: validation loss stays at 0.700");
    assertThat(found.get(0).since()).isEqualTo(9);
    double[] near = epochs(60, i -> 0.4 + 0.4 * Math.exp(-i / 3.0));
    assertThat(first(curve(epochs(60, i -> 0.2 + Math.exp(-i / 4.0)), near))).isEqualTo("good");
  }

  @Test
  void aLossBelowZeroThatStillFallsHasNotLevelledOff() {
    assertThat(first(EpochSeries.of(epochs(40, i -> -i - 1)))).isIn("slow", "stopped-early");
  }

  @Test
  void validationEasierThanTrainingIsExpectedWithDropout() {
    EpochSeries easier = curve(falling(60), epochs(60, i -> falling(60)[i] / 3));
    Context noisy =
        new Context(
            OptionalDouble.of(CONSTANT),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            true,
            "",
            Optional.empty());
    assertThat(first(easier.with(noisy))).isEqualTo("good");
  }

  @Test
  void fewValidationRowsAreToldByTheirCountOrByTheSteps() {
    double[] validation = epochs(20, i -> 0.2 + Math.exp(-i / 4.0));
    double[] loss = epochs(20, i -> 0.1 + Math.exp(-i / 4.0));
    assertThat(first(curve(loss, validation).with(context(OptionalInt.of(7)))))
        .isEqualTo("tiny-validation");
    Metric metric =
        new Metric(
            "accuracy",
            true,
            epochs(20, i -> 0.5 + 0.02 * i),
            Optional.of(epochs(20, i -> Math.min(7, 3 + i / 2) / 7.0)));
    EpochSeries counted =
        new EpochSeries(loss, Optional.of(validation), List.of(metric), List.of(), Context.UNKNOWN);
    Diagnosis found = CurveDiagnosis.of(counted).get(0);
    assertThat(found.code()).isEqualTo(CurveCode.TINY_VALIDATION);
    assertThat(found.message()).contains("only 7 rows", "steps of 1/7");
  }

  @Test
  void signsInsideOfTheNetworkComeBeforeWhatFollowsFromThem() {
    double[] stuck = epochs(20, i -> 1.0);
    Inside dead = new Inside(19, Map.of(), Map.of(), Map.of("02ReLU", 0.95));
    assertThat(first(inside(stuck, dead))).isEqualTo("dead-relu");
    Map<String, Double> weights = ordered(1, 1, 1, 1, 1);
    assertThat(
            first(
                inside(stuck, new Inside(2, ordered(1e-7, 1e-5, 1e-3, .1, 1), weights, Map.of()))))
        .isEqualTo("vanishing-gradient");
    assertThat(first(inside(stuck, new Inside(2, ordered(900, 900, 900, 1, 1), weights, Map.of()))))
        .isEqualTo("exploding-gradient");
  }

  private static EpochSeries inside(double[] loss, Inside look) {
    return new EpochSeries(
        loss, Optional.empty(), List.of(), List.of(look), context(OptionalInt.empty()));
  }

  private static Map<String, Double> ordered(double... norms) {
    Map<String, Double> map = new java.util.LinkedHashMap<>();
    Arrays.stream(norms).forEach(norm -> map.put("layer" + map.size(), norm));
    return map;
  }

  @Test
  void aFirstEpochOutOfAllProportionIsToldWithItsNumbers() {
    double[] loss = epochs(30, i -> i == 0 ? 727 : 2.6 + 3 * Math.exp(-i));
    Diagnosis found = CurveDiagnosis.of(curve(loss, new double[0])).get(0);
    assertThat(found.code()).isEqualTo(CurveCode.EXPLODING_GRADIENT);
    assertThat(found.message()).contains("began at 727, 727 times", "ends at 2.60");
  }

  @Test
  void noMessageHoldsAnUnfilledPlace() {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      double start = Math.exp(4 * random.nextGaussian());
      double rate = 0.2 * random.nextGaussian();
      double noise = random.nextDouble() * random.nextInt(2);
      double[] loss =
          epochs(
              5 + random.nextInt(40),
              k -> start * Math.exp(-rate * k) + noise * random.nextDouble());
      double[] validation = epochs(loss.length, k -> loss[k] * (0.5 + random.nextDouble()));
      for (Diagnosis one : CurveDiagnosis.of(curve(loss, validation))) {
        assertThat(one.message()).doesNotContain("%s", "%d").endsWith(".");
        assertThat(one.since()).isBetween(1, loss.length);
      }
    }
  }

  @Test
  void aHundredThousandEpochsAreJudged() {
    assertThat(first(curve(epochs(100_000, i -> 0.1 + Math.exp(-i / 9000.0)), new double[0])))
        .isEqualTo("good");
  }

  @Test
  void everyPrefixOfACurveGetsAnAnswer() {
    Random random = new Random(5);
    double[] loss = epochs(60, i -> Math.abs(random.nextGaussian()) * Math.pow(10, i % 7 - 3));
    EpochSeries series =
        curve(loss, epochs(60, i -> i % 5 == 0 ? Double.NaN : random.nextDouble()));
    for (int i = 0; i <= 60; i++) {
      assertThat(CurveDiagnosis.of(series.upTo(i))).hasSizeGreaterThanOrEqualTo(i < 5 ? 0 : 1);
    }
    assertThat(CurveDiagnosis.of(EpochSeries.of(new double[50]))).isNotEmpty();
  }

  @Test
  void aFindingIsTheSameWithAPlace() {
    Place place = new Place(new LearnerText("src/main/java/episode2/Train.java"), 97, 5);
    Finding finding =
        CurveDiagnosis.of(curve(epochs(30, i -> 1.0), new double[0]))
            .get(0)
            .toFinding(Optional.of(place));
    assertThat(finding.code()).isEqualTo("curve/not-learning");
    assertThat(finding.place()).contains(place);
    assertThat(finding.message().raw()).startsWith("Not learning: ");
  }

  @Test
  void everyCodeExplainsItselfAndNamesItsSource() {
    assertThat(CurveCode.values())
        .allSatisfy(
            code -> {
              assertThat(code.meaning()).endsWith(".");
              assertThat(code.next()).endsWith(".");
              assertThat(code.source().isEmpty()).isEqualTo(code == CurveCode.GOOD);
            });
  }
}
