package episode2.train.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.train.View;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.ColumnScaling;
import io.gradus.exercises.judging.Comparison;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.exercises.wire.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The accuracy that counts is the grader's: it scales the test rows as the learner scaled the
 * training rows, lets them through a network of its own with the learner's weights, and compares
 * with labels that never left this process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // trainings, shared by two tests
class TrainTest {
  private static final int DRAWS = 3;

  /**
   * How far below logistic regression, over all draws, is good enough; {@code MARGINS.md} beside
   * this file says what was measured.
   */
  private static final double BELOW_LOGISTIC = 0.2;

  /** How far above the most frequent class each draw has to be: a lucky network is not on all. */
  private static final double ABOVE_MAJORITY = 0.15;

  /** Some hundred roundings of float32. */
  private static final double TOLERANCE = 1e-4;

  private final View view;
  private final Judge judge;
  private final List<Trained> trained = new ArrayList<>();

  TrainTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Trained(TabularDraw draw, ColumnScaling scaling, View.Run run) {
    DenseNetwork network() {
      int features = draw.trainX()[0].length;
      try {
        DenseNetwork network = DenseNetwork.of(run.weights());
        List<Integer> sizes = network.sizes();
        if (sizes.get(0) == features && sizes.get(sizes.size() - 1) == draw.classes()) {
          return network;
        }
      } catch (IllegalArgumentException e) {
        // Told below, in the learner's terms.
      }
      return fail(
          "The network's parameters have the shapes %s. Expected linear layers, each with a weight"
                  .formatted(
                      run.weights().stream()
                          .limit(12)
                          .map(tensor -> Arrays.toString(tensor.shape()))
                          .toList())
              + " and a bias, from %d measurements to %d classes."
                  .formatted(features, draw.classes()));
    }
  }

  @Test
  @Points(value = 1, finding = "test/scale", hint = 1)
  @DisplayName("brings every column to a common size, also one that never changes")
  void scalesEveryColumn() {
    RandomGenerator random = judge.random("scale");
    float[][] rows = Columns.draw(random, 40 + random.nextInt(40));
    float[][] scaled = view.scale(rows, rows);
    expectShape(rows, scaled);
    for (int j = 0; j < rows[0].length; j++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (float[] row : scaled) {
        expect(
            Float.isFinite(row[j]),
            () ->
                "A scaled column holds numbers that are infinite or not numbers. A column in which"
                    + " all rows are equal has a deviation and a range of 0; do not divide by it.");
        least = Math.min(least, row[j]);
        most = Math.max(most, row[j]);
      }
      double from = least;
      double to = most;
      boolean small = Math.max(Math.abs(from), Math.abs(to)) <= 20;
      expect(
          small && (j == Columns.CONSTANT || to - from >= 0.5),
          () ->
              String.format(
                  Locale.ROOT,
                  "A column still runs from %.4g to %.4g after scaling. Bring it to mean 0 and"
                      + " deviation 1, or to the range from 0 to 1.",
                  from,
                  to));
    }
    expectColumnwise(rows, scaled);
  }

  private static ColumnScaling expectColumnwise(float[][] rows, float[][] scaled) {
    return ColumnScaling.between(rows, scaled)
        .orElseGet(
            () ->
                fail(
                    "The scaled rows are not the rows times a factor plus a shift, column by"
                        + " column, with factors above 0. Scale each column by itself, and keep"
                        + " the order of the rows."));
  }

  private static void expectShape(float[][] rows, float[][] scaled) {
    boolean fits =
        scaled.length == rows.length
            && Arrays.stream(scaled).allMatch(row -> row.length == rows[0].length);
    expect(
        fits,
        () ->
            "scale was given %d rows of %d values and returned %d rows of %s; it has to keep the"
                    .formatted(
                        rows.length,
                        rows[0].length,
                        scaled.length,
                        scaled.length == 0 ? "0" : Integer.toString(scaled[0].length))
                + " shape.");
  }

  @Test
  @Points(value = 1, finding = "test/scale-leak", hint = 2)
  @DisplayName("scales by what the training rows say, and nothing else")
  void scalesFromTrainingRowsOnly() {
    RandomGenerator random = judge.random("leak");
    float[][] train = Columns.draw(random, 30 + random.nextInt(30));
    float[][] others = Columns.draw(random, 20);
    ColumnScaling scaling = expectColumnwise(train, scaledLike(train, train));
    float[][] rows = Columns.stretched(random, train, 12);
    float[][] alone = {rows[0]};
    expect(
        scaling.explains(rows, scaledLike(train, rows))
            && scaling.explains(alone, scaledLike(train, alone)),
        () ->
            "The same row gets other scaled numbers, depending on the rows that come with it."
                + " Take mean and deviation, or least and largest value, from train only.");
    expect(
        !scaling.explains(rows, scaledLike(others, rows)),
        () ->
            "Other training rows lead to the same scaling. It has to come from train, not from"
                + " numbers in the code.");
  }

  private float[][] scaledLike(float[][] train, float[][] rows) {
    float[][] scaled = view.scale(train, rows);
    expectShape(rows, scaled);
    return scaled;
  }

  @Test
  @Points(value = 1, finding = "test/scores", hint = 3)
  @DisplayName("gives raw scores that follow from the trained weights")
  void scoresFollowFromTheWeights() {
    for (int i = 0; i < DRAWS; i++) {
      Trained one = trained(i);
      DenseNetwork network = one.network();
      expect(
          network.sizes().size() > 2,
          () ->
              "One linear layer leads from the measurements to the scores, with nothing hidden"
                  + " between: that is logistic regression. Use the network of 2.16.");
      float[][] inputs = one.run().scaledTest();
      expect(
          one.scaling().explains(one.draw().testX(), inputs),
          () -> "The test rows went into the network in another scale than the training rows.");
      Tensor scores = one.run().scores();
      expect(
          Scores.hasShape(scores, inputs.length, one.draw().classes()),
          () ->
              "For %d rows and %d classes the scores have the shape %s."
                  .formatted(inputs.length, one.draw().classes(), Arrays.toString(scores.shape())));
      float[][] found = Scores.rows(scores);
      double[][] expected = network.scores(inputs);
      if (Scores.agree(expected, found, TOLERANCE)) {
        continue;
      }
      expect(
          !Scores.agree(Scores.softmax(expected), found, TOLERANCE),
          () ->
              "The outputs go through softmax in your network, and once more in"
                  + " softmaxCrossEntropyLoss, which expects raw scores. Remove it from the"
                  + " network; apply it when you predict.");
      expect(
          !Scores.agree(network.scores(inputs, DoubleUnaryOperator.identity()), found, TOLERANCE),
          () ->
              "Nothing stands between the linear layers of your network, so together they are one"
                  + " linear layer. Put ReLU between them.");
      fail(
          "With your trained weights, linear layers with ReLU between them give other scores than"
              + " your network does. Use the network of 2.16.");
    }
  }

  @Test
  @Points(value = 3, finding = "test/accuracy", hint = 3)
  @DisplayName("tells the species nearly as well as logistic regression")
  void learnsTheSpecies() {
    int rows = 0;
    double sum = 0;
    double lead = Double.POSITIVE_INFINITY;
    Map<String, Double> means = new LinkedHashMap<>();
    for (int i = 0; i < DRAWS; i++) {
      Trained one = trained(i);
      double[][] scores = one.network().scores(one.scaling().apply(one.draw().testX()));
      double accuracy =
          judge.accuracy(one.draw().testY(), Scores.largest(scores), one.draw().classes());
      sum += accuracy;
      rows += one.draw().testY().length;
      for (BaselineScore baseline : judge.baselines(one.draw())) {
        means.merge(baseline.name(), baseline.value() / DRAWS, Double::sum);
        if (baseline.name().equals(BaselineScore.MAJORITY)) {
          lead = Math.min(lead, accuracy - baseline.value());
        }
      }
    }
    double accuracy = sum / DRAWS;
    List<BaselineScore> baselines = new ArrayList<>();
    means.forEach((name, value) -> baselines.add(new BaselineScore(name, value)));
    double majority = baseline(means, BaselineScore.MAJORITY);
    double logistic = baseline(means, BaselineScore.LOGISTIC);
    judge.compare(
        new Comparison("accuracy", "test", rows, accuracy, baselines)
            .atLeast(logistic - BELOW_LOGISTIC));
    String figures =
        String.format(
            Locale.ROOT,
            "Your network gets %.2f of the test rows right, logistic regression %.2f, always the"
                + " most frequent species %.2f.",
            accuracy,
            logistic,
            majority);
    expect(
        accuracy >= logistic - BELOW_LOGISTIC,
        () ->
            String.format(
                Locale.ROOT,
                "%s At least %.2f is needed. %s",
                figures,
                logistic - BELOW_LOGISTIC,
                loss()));
    double least = lead;
    expect(
        least >= ABOVE_MAJORITY,
        () ->
            String.format(
                Locale.ROOT,
                "%s On each of the %d tables it has to be %.2f better than the most frequent"
                    + " species; on one it is only %.2f better. %s",
                figures,
                DRAWS,
                ABOVE_MAJORITY,
                least,
                loss()));
  }

  private static double baseline(Map<String, Double> baselines, String name) {
    Double value = baselines.get(name);
    if (value == null) {
      throw new IllegalStateException("the judge has no baseline " + name);
    }
    return value;
  }

  /** What the training said of itself: shown, worth nothing. */
  private String loss() {
    double[] losses = trained.get(0).run().lossPerEpoch();
    return losses.length == 0
        ? "No epoch was trained."
        : String.format(
            Locale.ROOT,
            "The loss went from %.3f to %.3f in %d %s.",
            losses[0],
            losses[losses.length - 1],
            losses.length,
            losses.length == 1 ? "epoch" : "epochs");
  }

  private Trained trained(int number) {
    while (trained.size() <= number) {
      TabularDraw draw = judge.penguins("draw " + trained.size());
      float[][] scaled = scaledLike(draw.trainX(), draw.trainX());
      ColumnScaling scaling = expectColumnwise(draw.trainX(), scaled);
      View.Run run = view.train(draw.trainX(), draw.trainY(), draw.testX(), draw.classes());
      if (trained.isEmpty()) {
        judge.showCurve(run.lossPerEpoch(), Scores.lossOfConstant(draw.trainY(), draw.classes()));
      }
      trained.add(new Trained(draw, scaling, run));
    }
    return trained.get(number);
  }
}
