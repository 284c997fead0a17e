package io.gradus.grader.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gradus.exercises.kit.measure.ConfusionMatrix;
import io.gradus.exercises.kit.measure.Roc;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

class TribuoMetricsTest {
  /** Truth and predictions that give the course's matrix. */
  private static TribuoMetrics course() {
    int[][] counts = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};
    int[] cells =
        IntStream.range(0, 9)
            .flatMap(cell -> IntStream.generate(() -> cell).limit(counts[cell / 3][cell % 3]))
            .toArray();
    return TribuoMetrics.of(
        IntStream.of(cells).map(cell -> cell / 3).toArray(),
        IntStream.of(cells).map(cell -> cell % 3).toArray(),
        3);
  }

  @Test
  void theCoursesMatrixHasTruthInRows() {
    TribuoMetrics metrics = course();
    assertThat(metrics.counts()).isDeepEqualTo(new int[][] {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}});
    assertThat(metrics.accuracy()).isCloseTo(41 / 69.0, within(1e-12));
    assertThat(metrics.precision(0).orElseThrow()).isCloseTo(22 / 33.0, within(1e-12));
    assertThat(metrics.recall(0).orElseThrow()).isCloseTo(22 / 30.0, within(1e-12));
    assertThat(metrics.precision(1)).isEmpty();
    assertThat(metrics.recall(1)).hasValue(0);
  }

  @Test
  void theKitSaysTheSameAsTribuo() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      int classes = 2 + random.nextInt(5);
      int rows = 1 + random.nextInt(40);
      int[] truth = random.ints(rows, 0, classes).toArray();
      int[] predicted = random.ints(rows, 0, 1 + random.nextInt(classes)).toArray();
      TribuoMetrics tribuo = TribuoMetrics.of(truth, predicted, classes);
      ConfusionMatrix kit = ConfusionMatrix.of(truth, predicted, classes);
      assertThat(kit.counts()).isDeepEqualTo(tribuo.counts());
      assertThat(kit.accuracy().orElseThrow()).isCloseTo(tribuo.accuracy(), within(1e-12));
      for (int i = 0; i < classes; i++) {
        for (List<java.util.OptionalDouble> pair :
            List.of(
                List.of(kit.precision(i), tribuo.precision(i)),
                List.of(kit.recall(i), tribuo.recall(i)))) {
          assertThat(pair.get(0).isPresent()).isEqualTo(pair.get(1).isPresent());
          assertThat(pair.get(0).orElse(0)).isCloseTo(pair.get(1).orElse(0), within(1e-12));
        }
      }
    }
  }

  @Test
  void theKitsRocCurveHasTribuosAreaAndPoints() {
    SplittableRandom random = new SplittableRandom(6);
    for (int round = 0; round < 200; round++) {
      int rows = 2 + random.nextInt(60);
      int values = 2 + random.nextInt(200); // few: many ties
      boolean[] positive = new boolean[rows];
      double[] scores = new double[rows];
      for (int i = 0; i < rows; i++) {
        positive[i] = i == 0 || (i > 1 && random.nextBoolean());
        scores[i] = random.nextInt(values) / 256.0;
      }
      Roc kit = Roc.of(positive, scores);
      assertThat(kit.auc())
          .isCloseTo(LabelEvaluationUtil.binaryAUCROC(positive, scores), within(1e-12));
      LabelEvaluationUtil.ROC tribuo = LabelEvaluationUtil.generateROCCurve(positive, scores);
      assertThat(kit.falsePositiveRates()).containsExactly(tribuo.fpr, within(1e-12));
      assertThat(kit.truePositiveRates()).containsExactly(tribuo.tpr, within(1e-12));
    }
  }

  @Test
  void whatIsNoPredictionIsRefused() {
    assertThatThrownBy(() -> TribuoMetrics.of(new int[0], new int[0], 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TribuoMetrics.of(new int[] {0}, new int[] {3}, 3))
        .hasMessageContaining("class 3");
  }
}
