package episode2.build_net.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.build_net.View;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Points come from computing: the grader's own random weights go over, the learner's network runs
 * with them on fresh rows, and the grader computes the same by itself.
 */
class BuildNetTest {
  private static final int HIDDEN = 10;
  private static final int ROWS = 32;
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;

  BuildNetTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** Sizes of a table. */
  private record Size(int features, int classes) {
    String text() {
      return features + " measurements and " + classes + " classes";
    }
  }

  /** The penguins' sizes, and two others drawn for this grading, in an order drawn as well. */
  private List<Size> sizes(RandomGenerator random) {
    List<Size> sizes = new ArrayList<>();
    sizes.add(new Size(4, 3));
    // Neither 10 nor each other's, so that no mistaken size fits by chance.
    sizes.add(new Size(5 + random.nextInt(4), 4));
    sizes.add(new Size(11 + random.nextInt(6), 5 + random.nextInt(4)));
    Collections.swap(sizes, 0, random.nextInt(sizes.size()));
    return sizes;
  }

  @Test
  @Points(value = 2, finding = "test/network", hint = 1)
  @DisplayName("computes a network with 10 hidden units and ReLU, for any sizes")
  void computesTheNetwork() {
    RandomGenerator random = judge.random("network");
    for (Size size : sizes(random)) {
      float[][] rows = rows(random, size);
      DenseNetwork own = DenseNetwork.random(random, size.features(), HIDDEN, size.classes());
      float[][] found = scores(size, own, rows);
      if (isOneOf(own, found, rows, x -> Math.max(0, x))) {
        continue;
      }
      if (isOneOf(own, found, rows, DoubleUnaryOperator.identity())) {
        fail(
            "Nothing stands between your two linear layers, so together they are one linear"
                + " layer. Put ReLU between them.");
      }
      fail(
          "With weights of the grader's, your network gives other numbers than "
              + size.features()
              + " → 10 (ReLU) → "
              + size.classes()
              + " does. It has: "
              + layers(size)
              + ".");
    }
  }

  /** What stands behind the last layer is the matter of another test. */
  private static boolean isOneOf(
      DenseNetwork own, float[][] found, float[][] rows, DoubleUnaryOperator between) {
    double[][] raw = own.scores(rows, between);
    return Scores.agree(raw, found, TOLERANCE)
        || Scores.agree(Scores.softmax(raw), found, TOLERANCE)
        || Scores.agree(relu(raw), found, TOLERANCE);
  }

  private static double[][] relu(double[][] scores) {
    return Arrays.stream(scores)
        .map(row -> Arrays.stream(row).map(x -> Math.max(0, x)).toArray())
        .toArray(double[][]::new);
  }

  @Test
  @Points(value = 1, finding = "test/raw-scores", hint = 2)
  @DisplayName("gives raw scores: no softmax and no ReLU behind the last layer")
  void givesRawScores() {
    RandomGenerator random = judge.random("raw scores");
    for (Size size : sizes(random)) {
      float[][] rows = rows(random, size);
      DenseNetwork own = DenseNetwork.random(random, size.features(), HIDDEN, size.classes());
      float[][] found = scores(size, own, rows);
      if (Scores.agree(own.scores(rows), found, TOLERANCE)) {
        continue;
      }
      if (sumToOne(found)) {
        fail(
            "The outputs of each row add up to 1: there is a softmax in the network."
                + " softmaxCrossEntropyLoss applies softmax itself, so it would be applied twice."
                + " Give raw scores here; apply softmax when you predict.");
      }
      if (noneNegative(found)) {
        fail(
            "No score is ever negative: something behind the last layer cuts them off. Give the"
                + " last layer's scores as they are.");
      }
      if (!Scores.agree(own.scores(rows, DoubleUnaryOperator.identity()), found, TOLERANCE)) {
        fail(
            "The scores are not those of "
                + size.features()
                + " → 10 (ReLU) → "
                + size.classes()
                + " with nothing behind the last layer. The network has: "
                + layers(size)
                + ".");
      }
    }
  }

  private static boolean sumToOne(float[][] scores) {
    for (float[] row : scores) {
      double sum = 0;
      for (float score : row) {
        sum += score;
      }
      if (!(Math.abs(sum - 1) < 1e-3)) {
        return false;
      }
    }
    return true;
  }

  private static boolean noneNegative(float[][] scores) {
    for (float[] row : scores) {
      for (float score : row) {
        if (!(score >= 0)) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  @Points(value = 1, finding = "test/initial-weights", hint = 3)
  @DisplayName("starts from weights that differ from unit to unit")
  void startsFromDifferentWeights() {
    RandomGenerator random = judge.random("initial weights");
    for (Size size : sizes(random)) {
      float[][] rows = rows(random, size);
      View.Fresh fresh = view.fresh(size.features(), size.classes(), Scores.tensor(rows));
      expectShapes(size, fresh.weights());
      DenseNetwork claimed = DenseNetwork.of(fresh.weights());
      expect(
          differ(claimed.weights(0)) && differ(claimed.weights(1)),
          () ->
              "Units of one layer start from the same weights. They get the same corrections and"
                  + " never come to differ. Leave the initial weights to DJL.");
      expectShape(size, fresh.scores());
      float[][] found = Scores.rows(fresh.scores());
      expect(
          isOneOf(claimed, found, rows, x -> Math.max(0, x))
              || isOneOf(claimed, found, rows, DoubleUnaryOperator.identity()),
          () ->
              "The network's scores do not follow from the weights that it starts with. It has: "
                  + layers(size)
                  + ".");
    }
  }

  private static boolean differ(double[][] units) {
    for (int i = 0; i < units.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = 0;
        for (int k = 0; k < units[i].length; k++) {
          distance += Math.abs(units[i][k] - units[j][k]);
        }
        if (!(distance > 1e-4)) {
          return false;
        }
      }
    }
    return true;
  }

  private static float[][] rows(RandomGenerator random, Size size) {
    float[][] rows = new float[ROWS][size.features()];
    for (float[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return rows;
  }

  /** The learner's scores with the grader's weights. */
  private float[][] scores(Size size, DenseNetwork own, float[][] rows) {
    expectShapes(size, view.fresh(size.features(), size.classes(), Scores.tensor(rows)).weights());
    Tensor scores =
        view.scores(size.features(), size.classes(), own.parameters(), Scores.tensor(rows));
    expectShape(size, scores);
    return Scores.rows(scores);
  }

  private void expectShapes(Size size, List<Tensor> weights) {
    List<String> expected =
        shapes(
            DenseNetwork.random(judge.random("shapes"), size.features(), HIDDEN, size.classes())
                .parameters());
    List<String> found = shapes(weights);
    if (!found.equals(expected)) {
      fail(
          "For "
              + size.text()
              + ", the network has parameters of the shapes "
              + (found.isEmpty() ? "none" : String.join(", ", found))
              + "; expected "
              + String.join(", ", expected)
              + ". Its layers: "
              + layers(size)
              + ".");
    }
  }

  private static List<String> shapes(List<Tensor> tensors) {
    return tensors.stream().limit(12).map(tensor -> Arrays.toString(tensor.shape())).toList();
  }

  private void expectShape(Size size, Tensor scores) {
    expect(
        Scores.hasShape(scores, ROWS, size.classes()),
        () ->
            "For "
                + ROWS
                + " rows of "
                + size.text()
                + " the scores have the shape "
                + Arrays.toString(scores.shape())
                + "; expected ["
                + ROWS
                + ", "
                + size.classes()
                + "].");
  }

  /** The layers that the learner's process reports: shown, worth nothing by themselves. */
  private String layers(Size size) {
    List<View.Layer> layers = view.layers(size.features(), size.classes());
    if (layers.isEmpty()) {
      return "no layer";
    }
    return layers.stream()
        .limit(12)
        .map(
            layer ->
                layer.kind() == View.Kind.LINEAR
                    ? "linear (" + layer.outputs() + ")"
                    : layer.kind().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" → "));
  }
}
