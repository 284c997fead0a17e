package episode2.confusion_matrix.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.confusion_matrix.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts vectors that are drawn for this grading, and compares cell by cell. */
class ConfusionMatrixTest {
  /** What the course's network, trained on raw measurements, took for what. */
  private static final int[][] COURSE = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};

  private final View view;
  private final Judge judge;

  ConfusionMatrixTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Pairs(int[] truth, int[] predicted, int classes) {
    int[][] counts() {
      int[][] counts = new int[classes][classes];
      for (int i = 0; i < truth.length; i++) {
        counts[truth[i]][predicted[i]]++;
      }
      return counts;
    }
  }

  @Test
  @Points(value = 2, finding = "test/confusion", hint = 1)
  @DisplayName("counts every pair: rows by truth, columns by prediction")
  void countsEveryPair() {
    RandomGenerator random = judge.random("pairs");
    for (int classes : new int[] {3, 2, 4 + random.nextInt(5)}) {
      check(everyClass(random, classes));
    }
  }

  @Test
  @Points(value = 1, finding = "test/absent-class", hint = 2)
  @DisplayName("keeps a row and a column for classes that do not occur")
  void keepsAbsentClasses() {
    RandomGenerator random = judge.random("absent");
    check(course(random));
    int classes = 4 + random.nextInt(4);
    int absent = random.nextInt(classes);
    int last = classes - 1;
    check(without(random, classes, absent, true));
    check(without(random, classes, absent, false));
    check(without(random, classes, last, true));
    check(without(random, classes, last, false));
    check(new Pairs(new int[0], new int[0], classes));
  }

  /**
   * Vectors in which every class is predicted and true at least once, more often some than others.
   */
  private static Pairs everyClass(RandomGenerator random, int classes) {
    int rows = classes * classes + 20 + random.nextInt(60);
    int[] truth = new int[rows];
    int[] predicted = new int[rows];
    for (int i = 0; i < rows; i++) {
      truth[i] = i < classes ? i : skewed(random, classes);
      predicted[i] = i < classes ? (i + 1) % classes : skewed(random, classes);
    }
    return shuffled(random, truth, predicted, classes);
  }

  /** The first classes more often, so that a transposed matrix differs. */
  private static int skewed(RandomGenerator random, int classes) {
    return Math.min(random.nextInt(classes), random.nextInt(classes));
  }

  private static Pairs without(
      RandomGenerator random, int classes, int absent, boolean fromPredictions) {
    Pairs pairs = everyClass(random, classes);
    int[] vector = fromPredictions ? pairs.predicted() : pairs.truth();
    for (int i = 0; i < vector.length; i++) {
      if (vector[i] == absent) {
        vector[i] = (absent + 1) % classes;
      }
    }
    return pairs;
  }

  private static Pairs course(RandomGenerator random) {
    int rows = Arrays.stream(COURSE).flatMapToInt(Arrays::stream).sum();
    int[] truth = new int[rows];
    int[] predicted = new int[rows];
    int at = 0;
    for (int row = 0; row < COURSE.length; row++) {
      for (int column = 0; column < COURSE.length; column++) {
        for (int count = 0; count < COURSE[row][column]; count++) {
          truth[at] = row;
          predicted[at++] = column;
        }
      }
    }
    return shuffled(random, truth, predicted, COURSE.length);
  }

  private static Pairs shuffled(RandomGenerator random, int[] truth, int[] predicted, int classes) {
    for (int i = truth.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      swap(truth, i, j);
      swap(predicted, i, j);
    }
    return new Pairs(truth, predicted, classes);
  }

  private static void swap(int[] values, int i, int j) {
    int kept = values[i];
    values[i] = values[j];
    values[j] = kept;
  }

  private void check(Pairs pairs) {
    int[][] expected = pairs.counts();
    int[][] found =
        view.confusion(pairs.truth().clone(), pairs.predicted().clone(), pairs.classes());
    if (Arrays.deepEquals(expected, found)) {
      return;
    }
    expectSize(pairs, found);
    if (Arrays.deepEquals(transposed(expected), found)) {
      fail(
          "The matrix is turned: your rows are the predictions. Rows are the true classes,"
              + " columns the predicted ones.");
    }
    int sum = Arrays.stream(found).flatMapToInt(Arrays::stream).sum();
    expect(
        sum == pairs.truth().length,
        () ->
            "%d rows with %d classes were to be counted, and the cells add up to %d."
                .formatted(pairs.truth().length, pairs.classes(), sum));
    int row =
        IntStream.range(0, expected.length)
            .filter(i -> !Arrays.equals(expected[i], found[i]))
            .findFirst()
            .orElseThrow();
    fail(
        "For %d rows with %d classes, row %d of the matrix is %s; expected %s."
            .formatted(
                pairs.truth().length,
                pairs.classes(),
                row,
                Arrays.toString(found[row]),
                Arrays.toString(expected[row])));
  }

  private static void expectSize(Pairs pairs, int[][] found) {
    int classes = pairs.classes();
    boolean square =
        found.length == classes && Arrays.stream(found).allMatch(row -> row.length == classes);
    long occurring = Arrays.stream(pairs.predicted()).distinct().count();
    expect(
        square,
        () ->
            "For %d classes, of which %d were predicted, the matrix has %d rows of %s columns; it"
                    .formatted(
                        classes,
                        occurring,
                        found.length,
                        found.length == 0 ? "0" : Integer.toString(found[0].length))
                + " needs one row and one column per class.");
  }

  private static int[][] transposed(int[][] matrix) {
    int[][] out = new int[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        out[j][i] = matrix[i][j];
      }
    }
    return out;
  }
}
