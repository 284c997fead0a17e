package io.gradus.grader.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.curve.EpochSeries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagnosis stays as good as it was when its thresholds were set, on both parts. */
class StoredCorpusTest {
  /** Before DJL looks: two threads on two busy cores make a step twenty times slower. */
  @BeforeAll
  static void oneThread() {
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theStoredCorpusIsJudgedAsWellAsEver(boolean tuning) throws Exception {
    Verdicts verdicts = Verdicts.stored(tuning);
    assertThat(verdicts.trained()).isGreaterThan(300);
    assertThat(verdicts.healthy()).isGreaterThan(80);
    assertThat(verdicts.faulty()).isGreaterThan(150);
    assertThat(verdicts.falseAlarms()).isZero();
    assertThat((double) verdicts.found() / verdicts.faulty()).isGreaterThan(0.95);
    assertThat((double) verdicts.right() / verdicts.faulty()).isGreaterThan(0.9);
    assertThat(VerdictsTable.of(verdicts).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(90));
  }

  @Test
  void aFewTrainingsAreMadeWrittenAndReadBack() throws Exception {
    CurveTraining training = new CurveTraining(Tasks.ofThisMachine());
    Recipe healthy = Recipe.healthy("moons", "adam", 2).withEpochs(8);
    CorpusRun run = training.run(healthy).orElseThrow();
    CorpusRun broken =
        training.run(Fault.RATE_TOO_HIGH.plantIn(Recipe.healthy("clouds", "sgd", 1))).orElseThrow();
    Corpus corpus = new Corpus(List.of(run, broken), "test");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CorpusFile.write(corpus, bytes);
    Corpus back = CorpusFile.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(back.runs()).hasSize(2);
    assertThat(back.runs().get(0).recipe()).isEqualTo(healthy);
    EpochSeries kept = back.runs().get(0).series();
    assertThat(kept.epochs()).isEqualTo(8);
    for (int i = 0; i < 8; i++) {
      double was = run.series().loss()[i];
      assertThat(kept.loss()[i]).isBetween(was * 0.999, was * 1.001);
    }
    assertThat(Verdicts.of(back, healthy.isForTuning()).trained()).isPositive();
  }

  @Test
  void numbersOfTwoBytesKeepTheirKindAndThreeDigits() {
    double[] special = {0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double value : special) {
      assertThat((Double) Logarithmic.value(Logarithmic.code(value))).isEqualTo((Double) value);
    }
    for (double value = 1e-6; value < 1e9; value *= 1.37) {
      assertThat(Logarithmic.value(Logarithmic.code(value))).isBetween(value * .999, value * 1.001);
      assertThat(Logarithmic.value(Logarithmic.code(-value)))
          .isBetween(-value * 1.001, -value * .999);
    }
  }

  @Test
  void theBoundOfAnErrorThatWasNeverSeenIsTheRuleOfThree() {
    Verdicts.Row row =
        new Verdicts.Row("healthy", true, 100, 100, 0, 100, java.util.Map.of("good", 100));
    assertThat(new Verdicts(List.of(row), false, "test").falseAlarmBound())
        .isBetween(0.0290, 0.0300); // 1 - 0.05^(1/100)
    assertThat(Verdicts.atMost(2, 10, 0.3)).isBetween(0.3827, 0.3829); // binomial tables
  }
}
