package io.gradus.grader.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.figures.Figure.Agreement;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {
  @ParameterizedTest
  @CsvSource({
    "83, 83, '', SAME",
    "83, 84, '', UNEXPLAINED",
    "83, 84, stand-in data, EXPLAINED",
    "83, 83, stand-in data, SAME"
  })
  void aDeviationNeedsAReason(long course, long ours, String reason, Agreement expected) {
    Figure figure = Figure.exact("2.17", "parameters", course, ours, reason);
    assertThat(figure.agreement()).isEqualTo(expected);
    assertThat(figure.word()).isNotEmpty();
  }

  @Test
  void decimalsAreComparedAsTheCourseGivesThem() {
    assertThat(Figure.near("2.35", "p", 0.667, 22 / 33.0, 3, "").agreement())
        .isEqualTo(Agreement.SAME);
    assertThat(Figure.near("2.35", "p", 0.667, 0.6664, 3, "").agreement())
        .isEqualTo(Agreement.UNEXPLAINED);
    Figure undefined = Figure.near("2.35", "p", Double.NaN, Double.NaN, 3, "");
    assertThat(undefined.agreement()).isEqualTo(Agreement.SAME);
    assertThat(undefined.ours()).isEqualTo("undefined");
  }

  @ParameterizedTest
  @CsvSource({"0.90, 0.97, WITHIN", "0.89, 0.97, UNEXPLAINED", "0.91, 0.985, UNEXPLAINED"})
  void aSpreadLiesWithinTheStatedRange(double least, double most, Agreement expected) {
    double[] runs = {0.95, most, least, 0.96};
    Figure figure = Figure.spread("2.34", "accuracy", 0.9, 0.97, runs, "");
    assertThat(figure.agreement()).isEqualTo(expected);
    assertThat(figure.ours()).contains("4 seeds", "median 0.9");
  }

  @Test
  void theTableShowsAllAndTheJsonToo() throws IOException {
    List<Figure> figures =
        List.of(
            Figure.exact("2.17", "parameters of 4-10-3", 83, 83, ""),
            Figure.exact("2.02", "penguins", 344, 300, "stand-in data"),
            Figure.spread("2.34", "accuracy", 0.12, 0.83, new double[] {0.2, 0.6}, ""));
    assertThat(FiguresTable.text(figures, "real data: penguins.csv"))
        .isEqualTo(
            """
            The course's figures beside ours    real data: penguins.csv

                                                           course         ours
              2.17  parameters of 4-10-3                   83             83
              2.02  penguins                               344            300            stand-in data
              2.34  accuracy                               0.12 to 0.83                  within
                    ours: 0.20 to 0.60, median 0.40, 2 seeds

            3 figures: 1 the same, 1 within the stated range, 1 explained, 0 not.
            """);
    StringWriter json = new StringWriter();
    FiguresTable.json(figures, "x", json);
    assertThat(json.toString()).contains("\"agreement\" : \"explained\"", "\"row\" : \"2.17\"");
  }
}
