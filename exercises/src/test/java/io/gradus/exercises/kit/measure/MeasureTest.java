package io.gradus.exercises.kit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasureTest {
  private static final int[][] COURSE = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};
  private static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");

  @Test
  void theCoursesMatrixHasTheCoursesFigures() {
    ConfusionMatrix matrix = ConfusionMatrix.ofCounts(COURSE, SPECIES);
    assertThat(matrix.rows()).isEqualTo(69);
    assertThat(matrix.accuracy()).hasValueCloseTo(41 / 69.0, within(1e-12));
    assertThat(matrix.recall(0)).hasValueCloseTo(22 / 30.0, within(1e-12));
    assertThat(matrix.precision(0)).hasValueCloseTo(22 / 33.0, within(1e-12));
    assertThat(matrix.recall(1)).hasValue(0);
    assertThat(matrix.precision(1)).isEmpty();
    assertThat(matrix.f1(1)).hasValue(0);
    assertThat(matrix.precision(2)).hasValueCloseTo(19 / 36.0, within(1e-12));
    double two = 22 / 33.0 + 19 / 36.0;
    assertThat(matrix.macroPrecision(Undefined.LEFT_OUT)).hasValueCloseTo(two / 2, within(1e-12));
    assertThat(matrix.macroPrecision(Undefined.AS_ZERO)).hasValueCloseTo(two / 3, within(1e-12));
    assertThat(matrix.macroRecall(Undefined.LEFT_OUT))
        .hasValueCloseTo((22 / 30.0 + 19 / 25.0) / 3, within(1e-12));
    assertThat(matrix.toString()).contains("Chinstrap", "22", "(predicted)");
  }

  @Test
  void truthIsInRowsAndAbsentClassesStay() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new int[] {0, 0, 1}, new int[] {1, 0, 1}, 4);
    assertThat(matrix.count(0, 1)).isOne();
    assertThat(matrix.count(1, 0)).isZero();
    assertThat(matrix.counts()).hasDimensions(4, 4);
    assertThat(matrix.recall(3)).isEmpty();
    assertThat(matrix.f1(3)).isEmpty();
    assertThat(matrix.macroF1(Undefined.LEFT_OUT)).isPresent();
    ConfusionMatrix empty = ConfusionMatrix.of(new int[0], new int[0], 2);
    assertThat(empty.accuracy()).isEmpty();
    assertThat(empty.macroRecall(Undefined.LEFT_OUT)).isEmpty();
  }

  @Test
  void refusesLabelsWithoutAName() {
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {0, 3}, new int[] {0, 1}, 3))
        .hasMessageStartingWith("The true class of row 1 is 3");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[] {0}, new int[] {-1}, 3))
        .hasMessageStartingWith("The predicted class of row 0 is -1");
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[1], new int[2], 3))
        .hasMessageContaining("one of each per row");
    assertThatThrownBy(
            () -> ConfusionMatrix.ofCounts(new int[][] {{1, -1}, {0, 0}}, List.of("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void perfectConstantAndReversedScoresHaveTheirAreas() {
    boolean[] positive = {true, false, true, false, false};
    double[] perfect = {0.9, 0.1, 0.8, 0.3, 0.2};
    assertThat(Roc.of(positive, perfect).auc()).isEqualTo(1);
    assertThat(Roc.of(positive, Arrays.stream(perfect).map(s -> -s).toArray()).auc()).isZero();
    Roc constant = Roc.of(positive, new double[] {0, -0.0, 0, 0, 0});
    assertThat(constant.auc()).isEqualTo(0.5);
    assertThat(constant.points()).hasSize(2);
  }

  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    Random random = new Random(1);
    for (int round = 0; round < 50; round++) {
      int rows = 5 + random.nextInt(40);
      boolean[] positive = new boolean[rows];
      double[] scores = new double[rows];
      for (int i = 0; i < rows; i++) {
        positive[i] = i == 0 || (i > 1 && random.nextBoolean());
        scores[i] = random.nextInt(6); // many ties
      }
      double right = 0;
      long pairs = 0;
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < rows; j++) {
          if (positive[i] && !positive[j]) {
            pairs++;
            right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
          }
        }
      }
      Roc roc = Roc.of(positive, scores);
      assertThat(roc.auc()).isCloseTo(right / pairs, within(1e-12));
      assertThat(roc.falsePositiveRates()).isSorted().startsWith(0).endsWith(1);
      assertThat(roc.truePositiveRates()).isSorted().startsWith(0).endsWith(1);
    }
  }

  @Test
  void aCurveNeedsBothKindsOfRows() {
    assertThatThrownBy(() -> Roc.of(new boolean[] {true}, new double[] {1}))
        .hasMessageStartingWith("1 rows are of the class and 0 are not");
    assertThatThrownBy(() -> Roc.of(new boolean[] {true, false}, new double[] {1, Double.NaN}))
        .hasMessageContaining("row 1 is NaN");
    assertThatThrownBy(() -> Roc.oneAgainstRest(new int[] {0, 1}, new float[][] {{1}, {0}}, 1))
        .hasMessageContaining("none of class 1");
  }

  /** Says the training rows' mean, and remembers what it was given. */
  private static final class Mean implements CrossValidation.Model<float[]> {
    private final List<String> log;
    private float mean;
    private boolean trained;

    Mean(List<String> log) {
      this.log = log;
    }

    @Override
    public void fit(float[][] rows, float[] targets) {
      assertThat(trained).isFalse();
      trained = true;
      double sum = 0;
      double scaled = 0;
      for (int i = 0; i < targets.length; i++) {
        sum += targets[i];
        scaled += rows[i][0];
      }
      // A scaler of this fold's rows leaves their mean at 0.
      assertThat(scaled / rows.length).isCloseTo(0, within(1e-5));
      mean = (float) (sum / targets.length);
      log.add("fit " + rows.length);
    }

    @Override
    public float[] predict(float[][] rows) {
      log.add("predict " + rows.length);
      float[] out = new float[rows.length];
      Arrays.fill(out, mean);
      return out;
    }

    @Override
    public void close() {
      log.add("close");
    }
  }

  private static double meanError(float[] truth, float[] predicted) {
    double sum = 0;
    for (int i = 0; i < truth.length; i++) {
      sum += Math.abs(truth[i] - predicted[i]);
    }
    return sum / truth.length;
  }

  @Test
  void crossValidationTrainsAFreshModelPerFold() {
    float[][] rows = {{0}, {10}, {200}, {3000}};
    float[] targets = {1, 2, 3, 4};
    CrossValidation folds = new CrossValidation(Splits.kFold(4, 2, 1), Scaler.standard());
    List<String> log = new ArrayList<>();
    CrossValidation.Result result =
        folds.run(() -> new Mean(log), rows, targets, MeasureTest::meanError);
    assertThat(log).containsExactly("fit 2", "predict 2", "close", "fit 2", "predict 2", "close");
    assertThat(result.scores()).hasSize(2);
    double difference = result.scores().get(0) - result.scores().get(1);
    assertThat(result.standardDeviation())
        .isCloseTo(Math.abs(difference) / Math.sqrt(2), within(1e-12));
  }

  @Test
  void crossValidationRefusesTheSameModelTwiceAndAnotherTable() {
    float[][] rows = {{0}, {1}, {2}, {3}};
    CrossValidation folds = new CrossValidation(Splits.kFold(4, 2, 1), Scaler.standard());
    Mean only = new Mean(new ArrayList<>());
    assertThatThrownBy(() -> folds.run(() -> only, rows, new float[4], MeasureTest::meanError))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no new model for fold 2");
    assertThatThrownBy(
            () ->
                folds.run(
                    () -> new Mean(new ArrayList<>()), rows, new float[3], MeasureTest::meanError))
        .hasMessageContaining("4 rows and 3 targets");
    assertThatThrownBy(
            () -> new CrossValidation(Splits.kFold(4, 2, 1).subList(0, 1), Scaler.minMax()))
        .hasMessageContaining("at least 2 folds");
  }
}
