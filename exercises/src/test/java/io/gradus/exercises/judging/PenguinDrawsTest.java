package io.gradus.exercises.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.kit.measure.ConfusionMatrix;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PenguinDrawsTest {
  private static final PenguinRows PENGUINS = StandInPenguins.generate();

  private static TabularDraw draw(long seed) {
    return PenguinDraws.draw(PENGUINS, true, new SplittableRandom(seed));
  }

  private static long[] counts(int[] labels) {
    return IntStream.range(0, 3)
        .mapToLong(c -> Arrays.stream(labels).filter(label -> label == c).count())
        .sorted()
        .toArray();
  }

  @Test
  void aDrawIsAsLargeAndAsMixedAsTheCoursesSplit() {
    TabularDraw draw = draw(1);
    assertThat(draw.trainX()).hasNumberOfRows(273);
    assertThat(draw.testX()).hasNumberOfRows(69);
    assertThat(counts(draw.testY())).containsExactly(14, 25, 30);
    assertThat(counts(draw.trainY())).containsExactly(54, 98, 121);
    assertThat(draw.classes()).isEqualTo(3);
    assertThat(draw.dataset()).isEqualTo("penguins");
    assertThat(draw.standIn()).isTrue();
  }

  @Test
  void theSameSourceGivesTheSameDrawAndAnotherOneAnother() {
    assertThat(draw(5).trainX()).isDeepEqualTo(draw(5).trainX());
    assertThat(draw(5).testY()).isEqualTo(draw(5).testY());
    assertThat(Arrays.deepEquals(draw(5).trainX(), draw(6).trainX())).isFalse();
  }

  @Test
  void columnsClassesUnitsAndRowsChangeFromDrawToDraw() {
    Set<Integer> mostFrequent = new HashSet<>();
    Set<Integer> gentooColumn = new HashSet<>();
    double least = Double.MAX_VALUE;
    double most = 0;
    for (int seed = 0; seed < 40; seed++) {
      TabularDraw draw = draw(seed);
      int[] labels = draw.trainY();
      int common =
          IntStream.range(0, 3)
              .boxed()
              .max(
                  (a, b) ->
                      Long.compare(
                          Arrays.stream(labels).filter(l -> l == a).count(),
                          Arrays.stream(labels).filter(l -> l == b).count()))
              .orElseThrow();
      mostFrequent.add(common);
      gentooColumn.add(mostSeparating(draw));
      for (int j = 0; j < 4; j++) {
        double range = range(draw.trainX(), j);
        least = Math.min(least, range);
        most = Math.max(most, range);
      }
    }
    assertThat(mostFrequent).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(gentooColumn).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(most / least).isGreaterThan(1e4);
  }

  private static double range(float[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).max().orElseThrow()
        - Arrays.stream(rows).mapToDouble(row -> row[column]).min().orElseThrow();
  }

  /** The column whose class means differ most, in its own range. */
  private static int mostSeparating(TabularDraw draw) {
    double[] separation = new double[4];
    for (int j = 0; j < 4; j++) {
      double[] mean = new double[3];
      for (int c = 0; c < 3; c++) {
        int column = j;
        int label = c;
        mean[c] =
            IntStream.range(0, draw.trainY().length)
                .filter(i -> draw.trainY()[i] == label)
                .mapToDouble(i -> draw.trainX()[i][column])
                .average()
                .orElseThrow();
      }
      separation[j] =
          (Arrays.stream(mean).max().orElseThrow() - Arrays.stream(mean).min().orElseThrow())
              / range(draw.trainX(), j);
    }
    return IntStream.range(0, 4)
        .boxed()
        .max((a, b) -> Double.compare(separation[a], separation[b]))
        .orElseThrow();
  }

  @Test
  void noRowIsLearnedFromAndTestedOn() {
    // 256 rows, each its number in base 4: levels stand 18 times the jitter apart, so that a row
    // can be recognised behind its disguise.
    int size = 256;
    float[][] rows = new float[size][];
    int[] labels = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = new float[] {i % 4, (i >> 2) % 4, (i >> 4) % 4, i >> 6};
      labels[i] = i % 3;
    }
    for (int seed = 0; seed < 10; seed++) {
      TabularDraw draw =
          PenguinDraws.draw("numbers", false, rows, labels, 3, new SplittableRandom(seed));
      List<Integer> train = recognised(draw.trainX());
      List<Integer> test = recognised(draw.testX());
      assertThat(new HashSet<>(train)).hasSizeBetween(90, 190);
      assertThat(test).hasSize(52).doesNotContainAnyElementsOf(train);
      assertThat(train).hasSize(204);
    }
  }

  /** The numbers of the rows, but for the order and direction of the columns. */
  private static List<Integer> recognised(float[][] rows) {
    int[] numbers = new int[rows.length];
    for (int j = 0; j < 4; j++) {
      int column = j;
      double least = Arrays.stream(rows).mapToDouble(row -> row[column]).min().orElseThrow();
      double range = range(rows, j);
      for (int i = 0; i < rows.length; i++) {
        numbers[i] = numbers[i] * 4 + (int) Math.round((rows[i][j] - least) / range * 3);
      }
    }
    return Arrays.stream(numbers).boxed().toList();
  }

  @Test
  void measurementsKeepWhatSeparatesTheSpecies() {
    // Nearest class mean on standardised columns: how hard the problem is.
    double before = nearestMean(plain());
    double after =
        IntStream.range(0, 20).mapToDouble(seed -> nearestMean(draw(seed))).average().orElseThrow();
    assertThat(after).isCloseTo(before, within(0.05));
  }

  private static TabularDraw plain() {
    PenguinRows rows = PENGUINS.complete();
    return new TabularDraw(
        "penguins",
        true,
        rows.measurements(),
        rows.classes(),
        rows.measurements(),
        rows.classes(),
        3);
  }

  private static double nearestMean(TabularDraw draw) {
    int columns = draw.trainX()[0].length;
    double[][] means = new double[3][columns];
    double[] deviation = new double[columns];
    for (int j = 0; j < columns; j++) {
      int column = j;
      double mean =
          Arrays.stream(draw.trainX()).mapToDouble(r -> r[column]).average().orElseThrow();
      deviation[j] =
          Math.sqrt(
              Arrays.stream(draw.trainX())
                  .mapToDouble(r -> Math.pow(r[column] - mean, 2))
                  .average()
                  .orElseThrow());
      for (int c = 0; c < 3; c++) {
        int label = c;
        means[c][j] =
            IntStream.range(0, draw.trainY().length)
                .filter(i -> draw.trainY()[i] == label)
                .mapToDouble(i -> draw.trainX()[i][column])
                .average()
                .orElseThrow();
      }
    }
    int[] predicted =
        Arrays.stream(draw.testX()).mapToInt(row -> nearest(row, means, deviation)).toArray();
    return ConfusionMatrix.of(draw.testY(), predicted, draw.classes()).accuracy().orElseThrow();
  }

  private static int nearest(float[] row, double[][] means, double[] deviation) {
    return List.of(0, 1, 2).stream()
        .min(
            (a, b) ->
                Double.compare(
                    distance(row, means[a], deviation), distance(row, means[b], deviation)))
        .orElseThrow();
  }

  private static double distance(float[] row, double[] mean, double[] deviation) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += Math.pow((row[j] - mean[j]) / deviation[j], 2);
    }
    return sum;
  }
}
