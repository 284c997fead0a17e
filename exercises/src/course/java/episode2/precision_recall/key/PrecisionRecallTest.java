package episode2.precision_recall.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.precision_recall.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Measures matrices that are drawn for this grading, and the course's. */
class PrecisionRecallTest {
  /** What the course's network, trained on raw measurements, took for what. */
  private static final int[][] COURSE = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};

  private static final double TOLERANCE = 1e-6;

  private final View view;
  private final Judge judge;

  PrecisionRecallTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 1, finding = "test/precision", hint = 1)
  @DisplayName("precision: of all that were called so, how many are")
  void precisionLooksAtWhatWasCalledSo() {
    RandomGenerator random = judge.random("precision");
    for (int classes : new int[] {3, 2, 4 + random.nextInt(4)}) {
      int[][] matrix = full(random, classes);
      for (int c = 0; c < classes; c++) {
        checkPrecision(matrix, c);
      }
    }
  }

  @Test
  @Points(value = 1, finding = "test/recall", hint = 1)
  @DisplayName("recall: of all that are so, how many were called so")
  void recallLooksAtWhatIsSo() {
    RandomGenerator random = judge.random("recall");
    for (int classes : new int[] {3, 2, 4 + random.nextInt(4)}) {
      int[][] matrix = full(random, classes);
      for (int c = 0; c < classes; c++) {
        checkRecall(matrix, c);
      }
    }
  }

  @Test
  @Points(value = 1, finding = "test/undefined", hint = 2)
  @DisplayName("a share of nothing stays undefined")
  void aShareOfNothingIsUndefined() {
    RandomGenerator random = judge.random("undefined");
    int classes = 4 + random.nextInt(4);
    int absent = random.nextInt(classes);
    int[][] neverCalled = full(random, classes);
    Arrays.stream(neverCalled).forEach(row -> row[absent] = 0);
    int[][] withoutRows = full(random, classes);
    Arrays.fill(withoutRows[absent], 0);
    for (int[][] matrix : new int[][][] {COURSE, neverCalled, withoutRows}) {
      for (int c = 0; c < matrix.length; c++) {
        checkPrecision(matrix, c);
        checkRecall(matrix, c);
      }
    }
  }

  @Test
  @Points(value = 1, finding = "test/macro-recall", hint = 3)
  @DisplayName("the mean of the recalls counts every class that occurs alike")
  void theMeanCountsClassesAlike() {
    RandomGenerator random = judge.random("macro");
    int classes = 4 + random.nextInt(4);
    int[][] withoutRows = full(random, classes);
    Arrays.fill(withoutRows[random.nextInt(classes)], 0);
    checkMacro(COURSE);
    checkMacro(full(random, classes));
    checkMacro(withoutRows);
    checkMacro(new int[classes][classes]);
  }

  /**
   * Every cell at least 1. Columns are filled unevenly, so that a class's row and column differ,
   * and classes differ in size, so that a plain mean is not the accuracy.
   */
  private static int[][] full(RandomGenerator random, int classes) {
    int[][] matrix = new int[classes][classes];
    int large = random.nextInt(classes);
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        matrix[i][j] = 1 + random.nextInt(i == large ? 40 : 8) + (i == large && i != j ? 11 : 0);
      }
    }
    return matrix;
  }

  private static int rowSum(int[][] matrix, int c) {
    return Arrays.stream(matrix[c]).sum();
  }

  private static int columnSum(int[][] matrix, int c) {
    return Arrays.stream(matrix).mapToInt(row -> row[c]).sum();
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private void checkPrecision(int[][] matrix, int c) {
    Optional<Double> found = view.precision(matrix, c);
    OptionalDouble expected = share(matrix[c][c], columnSum(matrix, c));
    if (agree(expected, found)) {
      return;
    }
    expect(
        expected.isEmpty() || !agree(share(matrix[c][c], rowSum(matrix, c)), found),
        () ->
            "%s What you return is the recall: you divide by a row, the true %d. For precision,"
                    .formatted(about("precision", matrix, c), c)
                + " divide by everything that was called %d.".formatted(c));
    fail(mismatch("precision", matrix, c, expected, found, columnSum(matrix, c), "was called"));
  }

  private void checkRecall(int[][] matrix, int c) {
    Optional<Double> found = view.recall(matrix, c);
    OptionalDouble expected = share(matrix[c][c], rowSum(matrix, c));
    if (agree(expected, found)) {
      return;
    }
    expect(
        expected.isEmpty() || !agree(share(matrix[c][c], columnSum(matrix, c)), found),
        () ->
            "%s What you return is the precision: you divide by a column, what was called %d. For"
                    .formatted(about("recall", matrix, c), c)
                + " recall, divide by everything that is %d.".formatted(c));
    fail(mismatch("recall", matrix, c, expected, found, rowSum(matrix, c), "is"));
  }

  private static String mismatch(
      String measure,
      int[][] matrix,
      int c,
      OptionalDouble expected,
      Optional<Double> found,
      int whole,
      String verb) {
    String about = about(measure, matrix, c);
    if (expected.isEmpty()) {
      return "%s Nothing %s %d, so it is 0 of 0 and undefined; you return %s. Return OptionalDouble.empty()."
          .formatted(about, verb, c, told(found));
    }
    boolean cut = found.isPresent() && found.get() == 0 && expected.getAsDouble() > 0;
    return "%s %d of %d that %s %d are right: %s; you return %s.%s"
        .formatted(
            about,
            matrix[c][c],
            whole,
            verb.equals("is") ? "are" : "were called",
            c,
            told(Optional.of(expected.getAsDouble())),
            told(found),
            cut
                ? " A whole number divided by a whole number is cut to a whole one: write (double)"
                    + " before the first."
                : " Count again what stands above the line and what below.");
  }

  private void checkMacro(int[][] matrix) {
    Optional<Double> found = view.macroRecall(matrix);
    double[] recalls =
        IntStream.range(0, matrix.length)
            .filter(c -> rowSum(matrix, c) > 0)
            .mapToDouble(c -> (double) matrix[c][c] / rowSum(matrix, c))
            .toArray();
    OptionalDouble expected = Arrays.stream(recalls).average();
    if (agree(expected, found)) {
      return;
    }
    int right = IntStream.range(0, matrix.length).map(c -> matrix[c][c]).sum();
    int all = IntStream.range(0, matrix.length).map(c -> rowSum(matrix, c)).sum();
    expect(
        expected.isEmpty() || !agree(share(right, all), found),
        () ->
            "What you return is the accuracy, %d of %d: there, frequent classes count more. Take"
                    .formatted(right, all)
                + " the recall of each class, then their mean.");
    expect(
        recalls.length == matrix.length || recalls.length == 0,
        () ->
            "Of %d classes %d have rows, and the mean of their recalls is %s; you return %s. A"
                    .formatted(
                        matrix.length,
                        recalls.length,
                        told(Optional.of(expected.orElseThrow())),
                        told(found))
                + " class without rows has no recall, and does not count.");
    expect(
        expected.isPresent(),
        () ->
            "No class has any rows, so there is no recall to take a mean of; you return %s."
                .formatted(told(found)));
    fail(
        "The recalls are %s, their mean is %s; you return %s."
            .formatted(
                Arrays.stream(recalls)
                    .mapToObj(recall -> told(Optional.of(recall)))
                    .collect(Collectors.joining(", ")),
                told(Optional.of(expected.orElseThrow())),
                told(found)));
  }

  private static boolean agree(OptionalDouble expected, Optional<Double> found) {
    return expected.isEmpty()
        ? found.isEmpty()
        : found.isPresent() && Math.abs(found.get() - expected.getAsDouble()) <= TOLERANCE;
  }

  private static String about(String measure, int[][] matrix, int c) {
    return "Asked: the %s of class %d in %s.".formatted(measure, c, Arrays.deepToString(matrix));
  }

  private static String told(Optional<Double> value) {
    return value.map(number -> String.format(Locale.ROOT, "%.3f", number)).orElse("empty");
  }
}
