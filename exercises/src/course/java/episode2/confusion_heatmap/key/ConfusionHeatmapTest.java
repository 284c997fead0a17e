package episode2.confusion_heatmap.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.confusion_heatmap.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.HeatMap;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at what is plotted of matrices that are drawn for this grading. */
class ConfusionHeatmapTest {
  /** Words that say what a side of the matrix is. */
  private record Said(Pattern words) {
    boolean matches(String title) {
      return words.matcher(title).find();
    }
  }

  private static final Said TRUE =
      new Said(Pattern.compile("\\b(?:true|truth|actual)", Pattern.CASE_INSENSITIVE));
  private static final Said PREDICTED =
      new Said(Pattern.compile("\\bpredict", Pattern.CASE_INSENSITIVE));

  private final View view;
  private final Judge judge;

  ConfusionHeatmapTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Matrix(int[][] counts, List<String> names) {}

  /** The course's matrix, and a larger one; neither is its own mirror image. */
  private List<Matrix> matrices(String purpose) {
    RandomGenerator random = judge.random(purpose);
    int classes = 4 + random.nextInt(3);
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < classes; i++) {
      for (int j = 0; j < classes; j++) {
        counts[i][j] = (i == j ? 20 : 0) + random.nextInt(10) + (i > j ? 10 : 0);
      }
    }
    return List.of(
        new Matrix(
            new int[][] {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}},
            List.of("Adelie", "Chinstrap", "Gentoo")),
        new Matrix(
            counts,
            IntStream.range(0, classes)
                .mapToObj(i -> "Class " + (char) ('A' + i) + random.nextInt(100))
                .toList()));
  }

  private HeatMap shown(Matrix matrix) {
    return view.plot(
        Arrays.stream(matrix.counts()).map(int[]::clone).toArray(int[][]::new), matrix.names());
  }

  @Test
  @Points(value = 2, finding = "test/counts", hint = 1)
  @DisplayName("shows every count in its cell, with the names on both sides")
  void showsTheCounts() {
    for (Matrix matrix : matrices("counts")) {
      HeatMap plot = shown(matrix);
      expect(
          plot.rows().equals(matrix.names()) && plot.columns().equals(matrix.names()),
          () ->
              "The classes are %s; the rows are named %s and the columns %s."
                  .formatted(
                      String.join(", ", matrix.names()),
                      String.join(", ", plot.rows()),
                      String.join(", ", plot.columns())));
      int[][] counts = plot.counts();
      if (Arrays.deepEquals(counts, matrix.counts())) {
        continue;
      }
      expect(
          !Arrays.deepEquals(counts, transposed(matrix.counts())),
          () -> "The matrix is turned: your rows are its columns. It comes with rows by truth.");
      for (int i = 0; i < counts.length; i++) {
        for (int j = 0; j < counts.length; j++) {
          if (counts[i][j] != matrix.counts()[i][j]) {
            fail(
                "Row %d, column %d of the matrix is %d; the plot shows %d."
                    .formatted(i, j, matrix.counts()[i][j], counts[i][j]));
          }
        }
      }
    }
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

  @Test
  @Points(value = 1, finding = "test/titles", hint = 2)
  @DisplayName("says that rows are the true classes and columns the predicted ones")
  void saysWhichIsWhich() {
    HeatMap plot = shown(matrices("titles").get(0));
    // A title that says both tells nobody which is which.
    boolean rows = TRUE.matches(plot.rowTitle()) && !PREDICTED.matches(plot.rowTitle());
    boolean columns = PREDICTED.matches(plot.columnTitle()) && !TRUE.matches(plot.columnTitle());
    expect(
        rows && columns,
        () ->
            "Rows are the true classes and say '%s'; columns are the predicted ones and say '%s'."
                .formatted(plot.rowTitle(), plot.columnTitle()));
  }
}
