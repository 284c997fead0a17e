package io.gradus.grader.figures;

import ai.djl.training.loss.Loss;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Weather;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.grader.baseline.Baselines;
import io.gradus.grader.baseline.TribuoMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All of them, in the order of the course. Ranges of random figures are those that the course's
 * inventory measured with PyTorch on the same rows.
 */
public final class CourseFigures {
  private static final String STAND_IN = "stand-in data";
  private static final int[][] COURSE_MATRIX = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};

  private final Penguins.Table table;
  private final Penguins penguins;
  private final boolean standIn;
  private final Weather weather;
  private final Baselines baselines;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * Figures of these rows.
   *
   * @param table all rows
   * @param penguins the course's split of them
   * @param standIn whether they are generated
   * @param weather the course's split of its days
   */
  public CourseFigures(
      Penguins.Table table,
      Penguins penguins,
      boolean standIn,
      Weather weather,
      Baselines baselines) {
    this.table = table;
    this.penguins = penguins;
    this.standIn = standIn;
    this.weather = weather;
    this.baselines = baselines;
  }

  /**
   * Computes all; trains 24 small networks, which takes some ten seconds.
   *
   * @throws IOException if DJL cannot run
   */
  public List<Figure> compute() throws IOException {
    byHand();
    rows();
    network();
    courseMatrix();
    baselines();
    trainings();
    persistence();
    return List.copyOf(figures);
  }

  private void add(Figure figure) {
    figures.add(figure);
  }

  private String ifStandIn() {
    return standIn ? STAND_IN : "";
  }

  private void byHand() {
    float[] expected = {-1, -1, 0, 2};
    float[] predicted = {1, 2, 0, 3};
    add(
        Figure.near(
            "1.10",
            "mean squared error by l2Loss of 1",
            3.5,
            PenguinTrainings.meanSquaredError(Loss.l2Loss("MSE", 1f), expected, predicted),
            2,
            ""));
    add(
        Figure.near(
            "1.10",
            "l2Loss as it comes, half of it",
            1.75,
            PenguinTrainings.meanSquaredError(Loss.l2Loss(), expected, predicted),
            2,
            ""));
  }

  private void rows() {
    List<Penguin> all = table.penguins();
    List<Penguin> measured = all.stream().filter(Penguin::isMeasured).toList();
    add(Figure.exact("2.02", "penguins", 344, all.size(), ifStandIn()));
    add(
        Figure.exact(
            "2.02", "columns", 7, Penguin.class.getRecordComponents().length, ifStandIn()));
    add(
        Figure.exact(
            "2.03",
            "rows without measurements",
            2,
            (long) all.size() - measured.size(),
            ifStandIn()));
    add(
        Figure.exact(
            "2.03",
            "rows without sex",
            11,
            all.stream().filter(penguin -> penguin.sex().isEmpty()).count(),
            ifStandIn()));
    add(Figure.exact("2.08", "rows with all measurements", 342, measured.size(), ifStandIn()));
    Map<String, Long> counts =
        measured.stream().collect(Collectors.groupingBy(Penguin::species, Collectors.counting()));
    add(
        Figure.text(
            "2.08",
            "of them Adelie / Chinstrap / Gentoo",
            "151 / 68 / 123",
            "%d / %d / %d"
                .formatted(
                    counts.getOrDefault("Adelie", 0L),
                    counts.getOrDefault("Chinstrap", 0L),
                    counts.getOrDefault("Gentoo", 0L)),
            ifStandIn()));
    add(
        Figure.text(
            "2.13",
            "rows to learn from / to test on",
            "273 / 69",
            penguins.trainY().length + " / " + penguins.testY().length,
            ifStandIn()));
    add(
        Figure.text(
            "2.13",
            "test rows by species",
            "30 / 14 / 25",
            byClass(penguins.testY()),
            ifStandIn()));
  }

  private static String byClass(int[] labels) {
    long[] counts = new long[3];
    Arrays.stream(labels).forEach(label -> counts[label]++);
    return "%d / %d / %d".formatted(counts[0], counts[1], counts[2]);
  }

  private void network() {
    long parameters = PenguinTrainings.parameters(10);
    add(Figure.exact("2.17", "parameters of 4-10-3", 83, parameters, ""));
    add(
        Figure.exact(
            "2.17",
            "more for one more hidden unit",
            8,
            PenguinTrainings.parameters(11) - parameters,
            ""));
    add(Figure.exact("2.17", "bytes as float32", 332, parameters * Float.BYTES, ""));
    add(
        Figure.near(
            "2.24",
            "loss of guessing, ln 3",
            Math.log(3),
            PenguinTrainings.lossOfGuessing(3),
            4,
            ""));
  }

  private void courseMatrix() {
    int[] cells =
        IntStream.range(0, 9)
            .flatMap(
                cell -> IntStream.generate(() -> cell).limit(COURSE_MATRIX[cell / 3][cell % 3]))
            .toArray();
    TribuoMetrics metrics =
        TribuoMetrics.of(
            IntStream.of(cells).map(cell -> cell / 3).toArray(),
            IntStream.of(cells).map(cell -> cell % 3).toArray(),
            3);
    add(
        Figure.near(
            "2.32", "accuracy of the course's matrix", 41 / 69.0, metrics.accuracy(), 3, ""));
    double[] precision = {0.667, Double.NaN, 0.528};
    double[] recall = {0.733, 0, 0.760};
    double sum = 0;
    for (int i = 0; i < precision.length; i++) {
      String name = PenguinRows.SPECIES.get(i);
      double found = metrics.recall(i).orElse(Double.NaN);
      add(
          Figure.near(
              "2.35",
              "precision, " + name,
              precision[i],
              metrics.precision(i).orElse(Double.NaN),
              3,
              ""));
      add(Figure.near("2.35", "recall, " + name, recall[i], found, 3, ""));
      sum += found;
    }
    add(Figure.near("2.35", "macro recall", 0.498, sum / recall.length, 3, ""));
  }

  private void baselines() {
    TabularDraw split =
        new TabularDraw(
            "penguins",
            standIn,
            penguins.trainX(),
            penguins.trainY(),
            penguins.testX(),
            penguins.testY(),
            3);
    Map<String, Double> scores =
        baselines.run(split).stream()
            .collect(Collectors.toMap(BaselineScore::name, BaselineScore::value));
    baseline(scores, BaselineScore.MAJORITY, 0.435, "");
    baseline(scores, BaselineScore.LOGISTIC, 0.971, "");
    baseline(scores, "Tribuo decision tree", 0.957, "fully grown; the course's has depth 3");
    baseline(scores, "Tribuo random forest", 0.971, "other draws of rows and features");
    baseline(scores, "Tribuo nearest neighbours", 0.986, "ties are broken otherwise");
  }

  private void baseline(Map<String, Double> scores, String name, double course, String reason) {
    double ours = Optional.ofNullable(scores.get(name)).orElse(Double.NaN);
    add(Figure.near("2.26", name, course, ours, 3, standIn ? STAND_IN : reason));
  }

  private void trainings() throws IOException {
    trained("raw inputs", Optional.empty(), 0.12, 0.83, 0.7, 14);
    trained("standardised", Optional.of(Scaler.standard()), 0.91, 0.97, 0.04, 0.24);
    trained("min-max", Optional.of(Scaler.minMax()), 0.90, 0.93, Double.NaN, Double.NaN);
  }

  private void persistence() {
    String reason = weather.standIn() ? STAND_IN : "";
    add(
        Figure.text(
            "3.06",
            "days to train / validate / test",
            "767 / 164 / 165",
            weather.train().y().length
                + " / "
                + weather.validation().y().length
                + " / "
                + weather.test().y().length,
            ""));
    add(
        Figure.near(
            "3.18",
            "error of tomorrow = today, test, hours",
            3.877323350410224,
            weather.test().persistenceRmse(),
            12,
            reason));
  }

  private void trained(
      String inputs,
      Optional<Scaler> scaler,
      double least,
      double most,
      double leastLoss,
      double mostLoss)
      throws IOException {
    PenguinTrainings.Runs runs = PenguinTrainings.run(penguins, scaler);
    String reason = standIn ? STAND_IN : "other seeds, other first weights";
    add(
        Figure.spread(
            scaler.isPresent() ? "2.36" : "2.34",
            "accuracy of 4-10-3, " + inputs,
            least,
            most,
            runs.accuracies(),
            reason));
    if (!Double.isNaN(leastLoss)) {
      add(
          Figure.spread(
              "2.26",
              "last loss of 4-10-3, " + inputs,
              leastLoss,
              mostLoss,
              runs.losses(),
              reason));
    }
  }
}
