package io.gradus.exercises.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gradus.exercises.kit.measure.Roc;
import io.gradus.exercises.wire.ValueCodec;
import io.gradus.exercises.wire.WireLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plots as values: what they hold, what they refuse, and that they can cross the pipe. */
class PlotTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double[] ONE = {1};

  private static Map<String, Plot> small() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("loss", Plot.loss(new double[] {3, 1.5, 0.75}).logY());
    plots.put("heat-map", Plot.heatMap(new int[][] {{22, 8}, {0, 19}}, List.of("no", "yes")));
    plots.put(
        "roc",
        Plot.roc(
            Map.of(
                "yes",
                Roc.of(new boolean[] {true, false, true, false}, new double[] {.9, .6, .6, .1}))));
    plots.put(
        "pair-plot",
        Plot.pairPlot(
            new float[][] {{1, 20}, {2, 10}},
            List.of(Axis.of("Length", "mm"), Axis.of("Mass", "g")),
            new int[] {1, 0},
            List.of("a", "b")));
    plots.put(
        "scatter",
        Plot.scatter("", Axis.of("x"), Axis.of("y"), new Series("s", ONE, new double[] {2})));
    plots.put("network", Gallery.network());
    return plots;
  }

  @Test
  void whatIsPlottedIsAsKept() throws IOException {
    try (InputStream in = PlotTest.class.getResourceAsStream("/plots.json")) {
      assertThat(JSON.readTree(JSON.writeValueAsBytes(small()))).isEqualTo(JSON.readTree(in));
    }
  }

  static Stream<Plot> plots() {
    return Stream.concat(small().values().stream(), Gallery.plots().values().stream());
  }

  @ParameterizedTest
  @MethodSource("plots")
  void crossesThePipeUnchanged(Plot plot) throws IOException {
    ValueCodec codec = new ValueCodec(WireLimits.DEFAULT);
    Object back =
        codec.decode(codec.encode(plot, plot.getClass(), "plot"), plot.getClass(), "plot");
    assertThat(JSON.writeValueAsString(back)).isEqualTo(JSON.writeValueAsString(plot));
  }

  @Test
  void aPlotKeepsItsOwnNumbers() {
    double[] y = {1, 2};
    LineChart chart = Plot.loss(y);
    y[0] = 9;
    chart.series().get(0).y()[1] = 9;
    assertThat(chart.series().get(0).y()).containsExactly(1, 2);
    assertThat(chart.series().get(0).x()).containsExactly(1, 2);
  }

  @Test
  void saysWhatIsWrong() {
    refused(() -> Plot.lines("", Axis.of("x"), Axis.of("y")), "nothing to draw");
    refused(() -> new Series("s", new double[2], new double[3]), "2 x and 3 y");
    refused(() -> new Series("s", new double[] {Double.NaN}, ONE), "x = NaN");
    refused(() -> Axis.of(" "), "no title");
    refused(() -> Plot.heatMap(new int[][] {{1}}, List.of("a", "b")), "1 rows of counts and 2");
    refused(() -> Plot.roc(Map.of()), "no curve");
    List<Axis> axes = List.of(Axis.of("a"), Axis.of("b"));
    refused(() -> Plot.pairPlot(new float[0][], axes, new int[0], List.of("c")), "0 rows");
    refused(
        () -> Plot.pairPlot(new float[][] {{1, 2}}, axes, new int[] {1}, List.of("c")),
        "Row 0 is of class 1");
    refused(
        () -> Plot.pairPlot(new float[][] {{1}}, axes, new int[] {0}, List.of("c")),
        "Row 0 has 1 values for 2 columns");
    Series[] many = new Series[9];
    Arrays.setAll(many, i -> new Series("s" + i, ONE, ONE));
    refused(() -> Plot.lines("", Axis.of("x"), Axis.of("y"), many), "told apart");
    refused(() -> Plot.lines("", Axis.of("x"), Axis.of("y"), many[0], many[0]), "stands for two");
    refused(() -> Plot.functions("", 1, 1, Map.of("f", x -> x)), "no range");
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String why) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
  }

  /** Grading and a worker's start must not pay for Java's graphics. */
  @Test
  void makingAPlotLoadsNoGraphics() throws Exception {
    List<String> loaded = child(Map.of(), "-Xlog:class+load:stdout:none");
    assertThat(loaded).anyMatch(line -> line.contains("kit.plot.HeatMap"));
    assertThat(loaded).noneMatch(line -> line.contains("java.awt.") || line.contains("xchart"));
  }

  static List<String> child(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    List<String> options = Stream.of(arguments).filter(a -> a.startsWith("-")).toList();
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BuildsPlots.class.getName());
    command.addAll(Stream.of(arguments).filter(a -> !a.startsWith("-")).toList());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return printed.lines().toList();
  }
}
