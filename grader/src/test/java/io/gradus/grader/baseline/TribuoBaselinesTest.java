package io.gradus.grader.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.split.SplitIndex;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TribuoBaselinesTest {
  private static final TabularDraw STAND_IN =
      PenguinDraw.of(
          StandInPenguins.generate().complete(), SplitIndex.bundled("penguins").split(), true);

  private static double of(List<BaselineScore> scores, String name) {
    return scores.stream()
        .filter(score -> score.name().contains(name))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void learnsWhatCanBeLearnt() {
    List<BaselineScore> scores = new TribuoBaselines().run(STAND_IN);
    assertThat(scores)
        .extracting(BaselineScore::name)
        .containsExactly(
            "majority class",
            "Tribuo logistic regression",
            "Tribuo decision tree",
            "Tribuo random forest",
            "Tribuo nearest neighbours");
    assertThat(scores.subList(1, 5)).allMatch(score -> score.value() > 0.9);
  }

  @Test
  void theNaiveOneNamesTheMostFrequentClass() {
    float[][] train = {{1}, {2}, {3}, {4}};
    float[][] test = {{1}, {2}, {3}, {4}, {5}};
    TabularDraw draw =
        new TabularDraw(
            "toy", true, train, new int[] {0, 1, 1, 1}, test, new int[] {1, 0, 0, 1, 2}, 3);
    assertThat(of(new TribuoBaselines().run(draw), "majority")).isEqualTo(0.4);
  }

  @Test
  void aSecondRunAgrees() {
    TribuoBaselines one = new TribuoBaselines();
    assertThat(one.run(STAND_IN))
        .isEqualTo(one.run(STAND_IN))
        .isEqualTo(new TribuoBaselines().run(STAND_IN));
  }

  @Test
  void unitsOfAColumnChangeNothing() {
    TabularDraw grams =
        new TabularDraw(
            "penguins",
            true,
            scaled(STAND_IN.trainX()),
            STAND_IN.trainY(),
            scaled(STAND_IN.testX()),
            STAND_IN.testY(),
            3);
    List<BaselineScore> before = new TribuoBaselines().run(STAND_IN);
    List<BaselineScore> after = new TribuoBaselines().run(grams);
    assertThat(of(after, "neighbours")).isEqualTo(of(before, "neighbours"));
    assertThat(of(after, "logistic")).isEqualTo(of(before, "logistic"));
  }

  private static float[][] scaled(float[][] rows) {
    return Arrays.stream(rows)
        .map(row -> new float[] {row[0] * 1024, row[1], row[2] / 4096, row[3]})
        .toArray(float[][]::new);
  }

  @Test
  void aConstantColumnDoesNoHarm() {
    float[][] train = {{1, 7}, {2, 7}, {8, 7}, {9, 7}, {1, 7}, {9, 7}};
    int[] classes = {0, 0, 1, 1, 0, 1};
    TabularDraw draw = new TabularDraw("toy", true, train, classes, train, classes, 2);
    assertThat(of(new TribuoBaselines().run(draw), "logistic")).isEqualTo(1);
  }

  @Test
  void refusesDrawsThatAreNone() {
    float[][] rows = {{1, 2}, {3, 4}};
    int[] classes = {0, 1};
    TribuoBaselines baselines = new TribuoBaselines();
    for (TabularDraw draw :
        List.of(
            new TabularDraw("toy", true, new float[0][], new int[0], rows, classes, 2),
            new TabularDraw("toy", true, rows, classes, new float[0][], new int[0], 2),
            new TabularDraw("toy", true, rows, classes, new float[][] {{1}}, new int[1], 2),
            new TabularDraw("toy", true, rows, new int[1], rows, classes, 2))) {
      assertThatThrownBy(() -> baselines.run(draw)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** The course's own figures, on the real file: 30 of the 69 test rows are Adelies. */
  @Test
  @Tag("real-data")
  void givesTheCoursesFiguresOnRealPenguins() throws Exception {
    Optional<Path> file =
        Arrays.stream(System.getenv().getOrDefault("GRADUS_DATASETS", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(
                folder ->
                    List.of(
                        Path.of(folder, "penguins.csv"), Path.of(folder, "penguins/penguins.csv"))
                        .stream())
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(file.isPresent(), "no real penguins: set GRADUS_DATASETS to their folder");
    PenguinRows rows =
        PenguinRows.read(
            file.get(),
            Catalogue.bundled().dataset("penguins").file("penguins.csv").table().orElseThrow());
    List<BaselineScore> scores =
        new TribuoBaselines()
            .run(PenguinDraw.of(rows.complete(), SplitIndex.bundled("penguins").split(), false));
    assertThat(of(scores, "majority")).isEqualTo(30 / 69.0);
    assertThat(of(scores, "logistic")).isEqualTo(67 / 69.0);
    assertThat(of(scores, "neighbours")).isEqualTo(68 / 69.0);
    assertThat(of(scores, "tree")).isEqualTo(67 / 69.0);
    assertThat(of(scores, "forest")).isEqualTo(67 / 69.0);
  }
}
