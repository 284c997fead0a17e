package io.gradus.exercises.kit.plot;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.standin.StandInPenguins;
import io.gradus.exercises.kit.measure.Roc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One picture of each kind, the same on every run; {@code main} writes them all, to be looked at.
 */
final class Gallery {
  private static final List<Axis> MEASUREMENTS =
      List.of(
          Axis.of("Bill length", "mm"),
          Axis.of("Bill depth", "mm"),
          Axis.of("Flipper length", "mm"),
          Axis.of("Body mass", "g"));

  private Gallery() {}

  static Map<String, Plot> plots() {
    Map<String, Plot> plots = new LinkedHashMap<>();
    plots.put("pair-plot", pairPlot());
    LineChart loss =
        Plot.loss(
            ordered("Training loss", falling(1.1, 0.05), "Validation loss", falling(1.15, 0.12)));
    plots.put("loss", loss);
    plots.put("loss-logarithmic", loss.logY());
    plots.put(
        "heat-map",
        Plot.heatMap(new int[][] {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}}, PenguinRows.SPECIES));
    plots.put("roc", roc());
    plots.put("scatter", scatter());
    plots.put(
        "functions",
        Plot.functions(
            "Activation functions",
            -4,
            4,
            Map.of(
                "ReLU",
                x -> Math.max(0, x),
                "sigmoid",
                x -> 1 / (1 + Math.exp(-x)),
                "tanh",
                Math::tanh)));
    return plots;
  }

  static NetworkGraph network() {
    Block block =
        new SequentialBlock()
            .add(Linear.builder().setUnits(10).build())
            .add(Activation::relu)
            .add(Linear.builder().setUnits(3).build());
    return Plot.network(block, new Shape(1, 4));
  }

  private static PairPlot pairPlot() {
    PenguinRows rows = StandInPenguins.generate().complete();
    return Plot.pairPlot(rows.measurements(), MEASUREMENTS, rows.classes(), PenguinRows.SPECIES);
  }

  private static ScatterChart scatter() {
    Random random = new Random(7);
    Series[] series = new Series[8];
    for (int s = 0; s < series.length; s++) {
      double[] x = random.doubles(25).toArray();
      double[] y = new double[x.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = 20 * x[i] + 2 * s + random.nextGaussian();
      }
      series[s] = new Series("Group " + (s + 1), x, y);
    }
    return Plot.scatter("Eight groups", Axis.of("Share"), Axis.of("Temperature", "°C"), series);
  }

  private static RocChart roc() {
    Random random = new Random(3);
    int rows = 69;
    int[] truth = random.ints(rows, 0, 3).toArray();
    float[][] scores = new float[rows][3];
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < 3; c++) {
        scores[i][c] = (float) ((truth[i] == c ? 1.0 - 0.4 * c : 0) + 0.6 * random.nextGaussian());
      }
    }
    Map<String, Roc> curves = new LinkedHashMap<>();
    for (int c = 0; c < 3; c++) {
      curves.put(PenguinRows.SPECIES.get(c), Roc.oneAgainstRest(truth, scores, c));
    }
    return Plot.roc(curves);
  }

  private static double[] falling(double from, double to) {
    Random random = new Random(5);
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = to + (from - to) * Math.exp(-i / 15.0) * (1 + 0.03 * random.nextGaussian());
    }
    return values;
  }

  private static Map<String, double[]> ordered(String a, double[] x, String b, double[] y) {
    Map<String, double[]> map = new LinkedHashMap<>();
    map.put(a, x);
    map.put(b, y);
    return map;
  }

  /** Writes every picture in both themes into a folder. */
  public static void main(String[] args) throws java.io.IOException {
    java.nio.file.Path folder = java.nio.file.Path.of(args[0]);
    Map<String, Plot> all = plots();
    all.put("network", network());
    for (Map.Entry<String, Plot> one : all.entrySet()) {
      for (Theme theme : Theme.values()) {
        String name = one.getKey() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT);
        System.out.println(one.getValue().png(folder.resolve(name + ".png"), theme));
      }
    }
  }
}
