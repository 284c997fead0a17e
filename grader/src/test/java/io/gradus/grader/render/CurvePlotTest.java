package io.gradus.grader.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.gradus.grader.curve.CurveDiagnosis;
import io.gradus.grader.curve.EpochSeries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvePlotTest {

  /** After a change that was looked at and is right: write what the test shows into the file. */
  @ParameterizedTest
  @CsvSource({"UTF-8, curve.txt", "US-ASCII, curve-ascii.txt"})
  void aCurveAndWhatItSaysAreAsInTheGoldenFile(String charset, String golden) throws IOException {
    TerminalStyle style = new TerminalStyle(80, false, Charset.forName(charset));
    EpochSeries series = overfitting();
    List<String> lines = new ArrayList<>(DiagnosisText.curve(series, style));
    lines.add("");
    lines.addAll(DiagnosisText.lines(CurveDiagnosis.of(series), series.epochs(), style));
    try (InputStream in = getClass().getResourceAsStream(golden)) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(String.join("\n", lines) + "\n").isEqualTo(expected);
    }
    assertThat(lines).allMatch(line -> Columns.of(line) <= 80);
    assertThat(lines).allMatch(line -> Charset.forName(charset).newEncoder().canEncode(line));
  }

  private static EpochSeries overfitting() {
    double[] loss = IntStream.range(0, 60).mapToDouble(i -> 0.05 + Math.exp(-i / 8.0)).toArray();
    double[] validation =
        IntStream.range(0, 60)
            .mapToDouble(i -> 0.4 + 0.6 * Math.exp(-i / 6.0) + 0.012 * Math.max(0, i - 14))
            .toArray();
    return new EpochSeries(
        loss, Optional.of(validation), List.of(), List.of(), EpochSeries.Context.UNKNOWN);
  }

  @Test
  void whatIsNotFiniteLeavesAGapAndNothingFiniteIsSaid() {
    CurvePlot plot = new CurvePlot(80, 4, StandardCharsets.UTF_8);
    double[] holes = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 2};
    assertThat(plot.draw("loss", List.of(new CurvePlot.Line("a", holes)), 5)).hasSize(6);
    assertThat(plot.draw("loss", List.of(new CurvePlot.Line("a", new double[] {Double.NaN})), 1))
        .containsExactly("loss: no finite value to draw");
    assertThat(plot.draw("loss", List.of(new CurvePlot.Line("a", new double[] {2, 2, 2})), 3))
        .hasSize(6);
  }

  @Test
  void aSparklineFitsItsWidthAndShowsWhatBroke() {
    assertThat(Sparkline.of(new double[] {8, 6, 4, 3, 3, 4, 5, 6}, 8)).isEqualTo("█▅▂▁▁▂▄▅");
    assertThat(Sparkline.of(IntStream.range(0, 1000).asDoubleStream().toArray(), 10)).hasSize(10);
    assertThat(Sparkline.of(new double[] {1, Double.NaN, 2}, 8)).isEqualTo("▁×█");
    assertThat(Sparkline.of(new double[0], 8)).isEmpty();
    assertThat(Sparkline.of(new double[] {5, 5}, 8)).isEqualTo("▁▁");
  }
}
