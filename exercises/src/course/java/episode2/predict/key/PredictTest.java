package episode2.predict.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.predict.View;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Networks with weights drawn for this grading go over; what comes back is compared with the
 * softmax of the scores that the grader's own network gives.
 */
class PredictTest {
  /** Float32 through three layers and exp. */
  private static final double TOLERANCE = 1e-4;

  private static final double SUM_TOLERANCE = 1e-5;

  private final View view;
  private final Judge judge;

  PredictTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/probabilities", hint = 1)
  @DisplayName("gives the softmax of each row's scores")
  void givesProbabilities() {
    RandomGenerator random = judge.random("probabilities");
    for (int classes : new int[] {3, 2, 4 + random.nextInt(4)}) {
      int features = 4 + random.nextInt(4);
      DenseNetwork network = mild(random, features, classes);
      check(network, false, rows(random, 12 + random.nextInt(20), features));
    }
  }

  @Test
  @Points(value = 1, finding = "test/single-and-large", hint = 2)
  @DisplayName("also for one row alone, and for scores in the hundreds")
  void oneRowAndLargeScores() {
    RandomGenerator random = judge.random("single and large");
    int features = 4 + random.nextInt(4);
    DenseNetwork network = mild(random, features, 3);
    check(network, false, rows(random, 1, features));
    float[][] far = rows(random, 20, features);
    double largest =
        Arrays.stream(network.scores(far))
            .flatMapToDouble(Arrays::stream)
            .map(Math::abs)
            .max()
            .orElseThrow();
    // Without biases that matter, scores grow with the rows: to some 800, where exp overflows.
    for (float[] row : far) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= (float) (1200 / largest);
      }
    }
    check(network, false, far);
  }

  @Test
  @Points(value = 1, finding = "test/prediction-mode", hint = 3)
  @DisplayName("runs the network as one that predicts: dropout is off")
  void dropoutIsOff() {
    RandomGenerator random = judge.random("dropout");
    int features = 4 + random.nextInt(4);
    DenseNetwork network = mild(random, features, 3);
    check(network, true, rows(random, 16, features));
  }

  /** Small enough that no class has it all: the largest probability is mostly below 0.9. */
  private static DenseNetwork mild(RandomGenerator random, int features, int classes) {
    DenseNetwork drawn = DenseNetwork.random(random, features, 10, classes);
    return DenseNetwork.of(
        drawn.parameters().stream().map(tensor -> scaled(tensor, 0.5f)).toList());
  }

  private static Tensor scaled(Tensor tensor, float factor) {
    float[] values = tensor.floats();
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
    return Tensor.ofFloats(values, tensor.shape());
  }

  private static float[][] rows(RandomGenerator random, int rows, int features) {
    float[][] out = new float[rows][features];
    for (float[] row : out) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return out;
  }

  private void check(DenseNetwork network, boolean dropout, float[][] rows) {
    Tensor tensor = view.predict(network.parameters(), dropout, Scores.tensor(rows));
    double[][] scores = network.scores(rows);
    int classes = scores[0].length;
    expect(
        Scores.hasShape(tensor, rows.length, classes),
        () ->
            "For %d %s and %d classes the probabilities have the shape %s; expected [%d, %d]."
                .formatted(
                    rows.length,
                    rows.length == 1 ? "row" : "rows",
                    classes,
                    Arrays.toString(tensor.shape()),
                    rows.length,
                    classes));
    float[][] found = Scores.rows(tensor);
    double[][] expected = Scores.softmax(scores);
    if (Scores.agree(expected, found, TOLERANCE) && sumsAreOne(found)) {
      return;
    }
    expect(
        Arrays.stream(found).allMatch(PredictTest::finite),
        () ->
            "Some probabilities are infinite or not numbers. The scores of these rows reach %.0f,"
                    .formatted(most(scores))
                + " and exp of that overflows; softmax(axis) of NDArray takes care of it.");
    diagnose(scores, found);
    if (dropout) {
      fail(
          "This network has a dropout layer, and its answers change at random or are scaled: it"
              + " runs as if it were being trained. Tell forward that it is not.");
    }
    int row = firstWrong(expected, found);
    fail(
        "Row %d has the scores %s, so the probabilities %s; you return %s."
            .formatted(row + 1, told(scores[row]), told(expected[row]), told(found[row])));
  }

  private static void diagnose(double[][] scores, float[][] found) {
    double[][] expected = Scores.softmax(scores);
    expect(
        !Scores.agree(scores, found, TOLERANCE),
        () -> "These are the raw scores. Turn each row into probabilities with softmax.");
    expect(
        !Scores.agree(Scores.softmax(expected), found, TOLERANCE),
        () ->
            "Softmax is applied twice, which makes all classes nearly alike. Once is enough: the"
                + " network gives raw scores.");
    expect(
        scores.length == 1
            || !Scores.agree(transposed(Scores.softmax(transposed(scores))), found, TOLERANCE),
        () ->
            "Your numbers add up to 1 down each column: softmax runs over the penguins. It has to"
                + " run over the classes of one penguin, axis 1.");
    expect(
        scores.length > 1
            || scores[0].length == 1
            || !IntStream.range(0, found[0].length).allMatch(j -> found[0][j] == 1),
        () ->
            "One row came alone, and you return 1 for each class: softmax runs over the penguins,"
                + " of which there is one. It has to run over the classes, axis 1.");
    int[] largest = Scores.largest(scores);
    boolean hard =
        IntStream.range(0, found.length)
            .allMatch(
                i ->
                    IntStream.range(0, found[i].length)
                        .allMatch(j -> found[i][j] == (j == largest[i] ? 1 : 0)));
    expect(
        !hard || Scores.agree(expected, found, 0.1),
        () ->
            "Each row has one 1 and zeros. That is the answer without its doubt; return what"
                + " softmax gives.");
  }

  private static boolean sumsAreOne(float[][] found) {
    for (float[] row : found) {
      double sum = 0;
      for (float value : row) {
        sum += value;
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private static boolean finite(float[] row) {
    for (float value : row) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static double most(double[][] scores) {
    return Arrays.stream(scores).flatMapToDouble(Arrays::stream).max().orElseThrow();
  }

  private static double[][] transposed(double[][] table) {
    double[][] out = new double[table[0].length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        out[j][i] = table[i][j];
      }
    }
    return out;
  }

  private static int firstWrong(double[][] expected, float[][] found) {
    return IntStream.range(0, found.length)
        .filter(
            i -> !Scores.agree(new double[][] {expected[i]}, new float[][] {found[i]}, TOLERANCE))
        .findFirst()
        .orElse(0);
  }

  private static String told(double[] row) {
    return IntStream.range(0, row.length)
        .mapToObj(j -> String.format(Locale.ROOT, "%.3f", row[j]))
        .toList()
        .toString();
  }

  private static String told(float[] row) {
    return told(IntStream.range(0, row.length).mapToDouble(j -> row[j]).toArray());
  }
}
