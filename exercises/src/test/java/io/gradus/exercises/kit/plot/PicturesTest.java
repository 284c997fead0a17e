package io.gradus.exercises.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures, looked at coarsely, so that another JDK's fonts and smoothing change nothing. */
class PicturesTest {
  private static final int SOME = 150;

  @TempDir Path folder;

  static Stream<Arguments> coloured() {
    return Map.of(
            "pair-plot",
            3,
            "loss",
            2,
            "loss-logarithmic",
            2,
            "roc",
            3,
            "scatter",
            8,
            "functions",
            3)
        .entrySet()
        .stream()
        .flatMap(
            one ->
                Stream.of(Theme.values()).map(t -> Arguments.of(one.getKey(), one.getValue(), t)));
  }

  @ParameterizedTest
  @MethodSource("coloured")
  void hasTheColoursOfItsSeriesAndNoOthers(String name, int series, Theme theme) {
    Palette palette = Palette.of(theme);
    BufferedImage image = Pictures.image(Gallery.plots().get(name), theme);
    assertThat(new Color(image.getRGB(1, 1))).isEqualTo(palette.background());
    for (int i = 0; i < 8; i++) {
      Color colour = palette.series(i);
      boolean text = theme == Theme.DARK ? colour.equals(Color.WHITE) : colour.equals(Color.BLACK);
      if (i < series) {
        assertThat(pixels(image, colour, 0, image.getWidth()))
            .as("series " + i)
            .isGreaterThan(SOME);
      } else if (!text) { // the labels' smoothing may hit on black or white
        assertThat(pixels(image, colour, 0, image.getWidth())).as("series " + i).isLessThan(SOME);
      }
    }
    // Labels of the upright axis stand in the left margin.
    assertThat(pixels(image, palette.text(), 0, 140)).isGreaterThan(SOME / 3);
  }

  private static long pixels(BufferedImage image, Color colour, int from, int to) {
    return IntStream.range(0, image.getHeight())
        .mapToLong(
            y -> IntStream.range(from, to).filter(x -> near(image.getRGB(x, y), colour)).count())
        .sum();
  }

  private static boolean near(int rgb, Color colour) {
    Color other = new Color(rgb);
    return Math.abs(other.getRed() - colour.getRed())
            + Math.abs(other.getGreen() - colour.getGreen())
            + Math.abs(other.getBlue() - colour.getBlue())
        <= 6;
  }

  @Test
  void largerCountsAreStronger() {
    HeatMap map = Plot.heatMap(new int[][] {{9, 0}, {3, 6}}, List.of("a", "b"));
    BufferedImage image = Pictures.image(map, Theme.LIGHT);
    // Corners of cells, where no count is written; the grid ends 20 points before the right edge.
    int cell = 104 * Pictures.SCALE;
    int right = image.getWidth() - 20 * Pictures.SCALE;
    int top = 48 * Pictures.SCALE;
    int[] blue = new int[4];
    for (int i = 0; i < 4; i++) {
      int x = right - (2 - i % 2) * cell + 20;
      int y = top + i / 2 * cell + 20;
      blue[i] = 255 - new Color(image.getRGB(x, y)).getRed();
    }
    assertThat(blue[0]).isGreaterThan(blue[3]);
    assertThat(blue[3]).isGreaterThan(blue[2]);
    assertThat(blue[2]).isGreaterThan(blue[1]);
  }

  @Test
  void isWrittenWholeAndWhereItSays() throws IOException {
    Path file = Gallery.plots().get("loss").png(folder.resolve("new/loss.png"), Theme.DARK);
    assertThat(file).isAbsolute().isEqualTo(folder.resolve("new/loss.png").toAbsolutePath());
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1440);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    assertThatThrownBy(() -> Gallery.plots().get("loss").png(folder.resolve("loss.jpg")))
        .hasMessageContaining("end with .png");
  }

  @Test
  void drawsWhatIsOdd() {
    double nan = Double.NaN;
    List<Plot> odd =
        List.of(
            Plot.loss(new double[] {1}),
            Plot.lines(
                "", Axis.of("?"), Axis.of("?"), new Series("?", new double[1], new double[1])),
            Plot.loss(new double[] {0, 0, 0}),
            Plot.loss(new double[] {-1, -1}),
            Plot.loss(new double[] {1e15, 1e15 + 1}),
            Plot.loss(new double[] {1e-300, 2e-300}),
            Plot.loss(new double[] {5, 5, 5}),
            Plot.loss(new double[] {1, nan, Double.POSITIVE_INFINITY, 0}).logY(),
            Plot.loss(new double[] {1e-9, 1e9}).logY(),
            Plot.loss(new double[] {-3e8, -2e8}),
            Plot.heatMap(new int[][] {{0}}, List.of("only")),
            Plot.pairPlot(
                new float[][] {{1, 7}, {1, Float.NaN}, {1, 7}},
                List.of(Axis.of("constant"), Axis.of("gap")),
                new int[] {0, 1, 0},
                List.of("a", "b", "without rows")));
    for (Plot plot : odd) {
      assertThat(Pictures.image(plot, Theme.LIGHT).getHeight()).isPositive();
    }
    assertThat(Pictures.image(odd.get(7), Theme.LIGHT).getHeight())
        .as("a line says that values are left out")
        .isGreaterThan(Pictures.image(odd.get(6), Theme.LIGHT).getHeight());
    assertThatThrownBy(() -> Pictures.image(Plot.loss(new double[] {nan, nan}), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("None of the 2 values");
    double huge = Double.MAX_VALUE;
    assertThatThrownBy(() -> Pictures.image(Plot.loss(new double[] {-huge, huge}), Theme.LIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be drawn");
    assertThatThrownBy(() -> Pictures.image(Plot.loss(new double[] {-1}).logY(), Theme.LIGHT))
        .hasMessageContaining("not above 0");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 5, '0.0 0.2 0.4 0.6 0.8 1.0'",
    "-4, 4, 4, '−4 −2 0 2 4'",
    "2700, 6300, 5, '3000 4000 5000 6000'",
    "0.0012, 0.0031, 5, '0.0015 0.0020 0.0025 0.0030'"
  })
  void marksRoundNumbers(double low, double high, int about, String labels) {
    assertThat(Scale.linear(low, high).ticks(about).stream().map(Scale.Tick::label))
        .containsExactly(labels.split(" "));
  }

  @Test
  void marksEpochsByWholeNumbersAndLossesByPowers() {
    assertThat(Scale.around(1, 3, false, true, 0).ticks(8))
        .extracting(Scale.Tick::label)
        .containsExactly("1", "2", "3");
    assertThat(new Scale(0.01, 1000, true, false).ticks(8))
        .extracting(Scale.Tick::label)
        .filteredOn(label -> !label.isEmpty())
        .containsExactly("0.01", "0.1", "1", "10", "100", "1000");
  }

  @Test
  void aDensityIntegratesToOne() {
    double[] at = IntStream.rangeClosed(0, 400).mapToDouble(i -> -10 + i / 20.0).toArray();
    double[] density = Density.at(new double[] {-1, 0, 0.5, 2, 2.1}, at, 0.01);
    assertThat(java.util.Arrays.stream(density).sum() / 20)
        .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-3));
  }

  /** Either Java finds fonts without fontconfig, or the learner reads what to install. */
  @Test
  void withoutFontsASentenceSaysWhatToInstall() throws Exception {
    Path none =
        Files.writeString(folder.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig/>");
    List<String> printed =
        PlotTest.child(
            Map.of("FONTCONFIG_FILE", none.toString()),
            "-Duser.home=" + folder,
            folder.resolve("a.png").toString());
    if (!Files.exists(folder.resolve("a.png"))) {
      assertThat(printed)
          .anyMatch(line -> line.contains("IllegalStateException: This machine has no fonts"));
    } else {
      assertThat(printed).last().asString().endsWith("a.png");
    }
  }
}
