package episode2.sequential.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.sequential.View;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares with the grader's own network, on weights and rows drawn for this grading. */
class OwnBlockTest {
  private static final int HIDDEN = 10;
  private static final int ROWS = 32;
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;

  OwnBlockTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/own-network", hint = 1)
  @DisplayName("gives the scores of 2.16's network, with the same weights")
  void givesTheSameScores() {
    RandomGenerator random = judge.random("network");
    expectSameScores(random, 4, 3);
    expectSameScores(random, 11 + random.nextInt(6), 5 + random.nextInt(4));
  }

  @Test
  @Points(value = 1, finding = "test/output-shapes", hint = 2)
  @DisplayName("says which shape comes out, for any number of rows")
  void saysWhatComesOut() {
    RandomGenerator random = judge.random("shapes");
    for (int i = 0; i < 3; i++) {
      long rows = 1L + random.nextInt(500);
      long features = 11L + random.nextInt(6);
      long classes = 2L + random.nextInt(7);
      long[] found = view.outputShape(rows, features, classes);
      expect(
          Arrays.equals(found, new long[] {rows, classes}),
          () ->
              "For rows of the shape [%d, %d] and %d classes, getOutputShapes says %s; expected [%d, %d]."
                  .formatted(rows, features, classes, Arrays.toString(found), rows, classes));
    }
  }

  @Test
  @Points(value = 1, finding = "test/own-block", hint = 3)
  @DisplayName("does so without a SequentialBlock")
  void doesWithoutSequentialBlock() {
    RandomGenerator random = judge.random("own block");
    int features = 4 + random.nextInt(4);
    int classes = 2 + random.nextInt(4);
    expect(
        !view.sequential(features, classes),
        () ->
            "There is a SequentialBlock in the network. Let your own class hold the two layers, and"
                + " say in forwardInternal what happens.");
    expectSameScores(random, features, classes);
  }

  private void expectSameScores(RandomGenerator random, int features, int classes) {
    DenseNetwork own = DenseNetwork.random(random, features, HIDDEN, classes);
    expectShapes(own, features, classes);
    float[][] rows = new float[ROWS][features];
    for (float[] row : rows) {
      for (int j = 0; j < features; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    Tensor scores = view.scores(features, classes, own.parameters(), Scores.tensor(rows));
    expect(
        Scores.hasShape(scores, ROWS, classes),
        () ->
            "For %d rows and %d classes the scores have the shape %s."
                .formatted(ROWS, classes, Arrays.toString(scores.shape())));
    float[][] found = Scores.rows(scores);
    double[][] raw = own.scores(rows);
    if (Scores.agree(raw, found, TOLERANCE)) {
      return;
    }
    expect(
        !Scores.agree(own.scores(rows, DoubleUnaryOperator.identity()), found, TOLERANCE),
        () ->
            "Nothing happens between your two layers, so together they are one linear layer. Put"
                + " ReLU between them.");
    expect(
        !Scores.agree(Scores.softmax(raw), found, TOLERANCE)
            && !Scores.agree(cut(raw), found, TOLERANCE),
        () -> "Something changes what the output layer gives. Return its scores as they are.");
    fail(
        "With weights of the grader's, your network gives other scores than %d → 10 (ReLU) → %d."
            .formatted(features, classes));
  }

  private static double[][] cut(double[][] scores) {
    return Arrays.stream(scores)
        .map(row -> Arrays.stream(row).map(x -> Math.max(0, x)).toArray())
        .toArray(double[][]::new);
  }

  private void expectShapes(DenseNetwork own, int features, int classes) {
    List<String> found = shapes(view.weights(features, classes));
    List<String> expected = shapes(own.parameters());
    expect(
        !found.isEmpty(),
        () ->
            "DJL finds no parameters in your network. Tell it of each layer with addChildBlock; a"
                + " field alone is not seen.");
    expect(
        found.equals(expected),
        () ->
            "For %d measurements and %d classes, the network has parameters of the shapes %s; expected %s, the hidden layer first."
                .formatted(
                    features, classes, String.join(", ", found), String.join(", ", expected)));
  }

  private static List<String> shapes(List<Tensor> tensors) {
    return tensors.stream().limit(12).map(tensor -> Arrays.toString(tensor.shape())).toList();
  }
}
