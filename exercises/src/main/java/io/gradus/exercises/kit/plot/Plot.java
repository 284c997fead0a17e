package io.gradus.exercises.kit.plot;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import io.gradus.exercises.kit.measure.ConfusionMatrix;
import io.gradus.exercises.kit.measure.Roc;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * A picture as a value: what it shows, in numbers and words. {@link #png} draws it.
 *
 * <pre>{@code
 * Plot.loss(history).png(Path.of("loss.png"));
 * }</pre>
 */
public sealed interface Plot
    permits LineChart, ScatterChart, PairPlot, HeatMap, RocChart, NetworkGraph {

  /** What stands above the picture; may be empty. */
  String title();

  /**
   * Draws the picture for paper or a light editor, twice as fine as a screen, and writes it whole
   * or not at all.
   *
   * @return the file, absolute
   * @throws IOException if it cannot be written
   * @throws IllegalStateException if this machine has no fonts; the message says what to install
   */
  default Path png(Path file) throws IOException {
    return png(file, Theme.LIGHT);
  }

  /** As {@link #png(Path)}, in the colours of a theme. */
  default Path png(Path file, Theme theme) throws IOException {
    return Pictures.write(this, file, theme);
  }

  /** What draws, such as {@code XChart 4.0.3}. */
  static String library() {
    return Pictures.library();
  }

  /**
   * The loss over the epochs; switch to a logarithmic axis by {@link LineChart#logY}.
   *
   * @param lossPerEpoch one value per epoch, the first epoch's first
   */
  static LineChart loss(double[] lossPerEpoch) {
    return loss(Map.of("Training loss", lossPerEpoch));
  }

  /**
   * Several losses over the epochs, such as of training and validation.
   *
   * @param lossesPerEpoch by their name in the legend, in the map's order
   */
  static LineChart loss(Map<String, double[]> lossesPerEpoch) {
    List<Series> series = new ArrayList<>();
    lossesPerEpoch.forEach((name, values) -> series.add(Series.counted(name, values)));
    return new LineChart("Loss during training", Axis.of("Epoch"), Axis.of("Loss"), series);
  }

  /** Lines of your own. */
  static LineChart lines(String title, Axis x, Axis y, Series... series) {
    return new LineChart(title, x, y, List.of(series));
  }

  /** Points of your own. */
  static ScatterChart scatter(String title, Axis x, Axis y, Series... series) {
    return new ScatterChart(title, x, y, List.of(series));
  }

  /**
   * Every column of a table against every other, coloured by class.
   *
   * @param rows {@code (N, columns)}
   * @param axes one per column
   * @param labels the class of each row, from 0
   * @param classNames the classes' names in order
   */
  static PairPlot pairPlot(float[][] rows, List<Axis> axes, int[] labels, List<String> classNames) {
    double[][] table = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      table[i] = new double[rows[i].length];
      for (int j = 0; j < rows[i].length; j++) {
        table[i][j] = rows[i][j];
      }
    }
    return new PairPlot("", axes, table, classNames, labels);
  }

  /**
   * A confusion matrix as a heat map.
   *
   * @param counts {@code (classes, classes)}, rows by truth
   * @param classNames the classes' names in order
   */
  static HeatMap heatMap(int[][] counts, List<String> classNames) {
    return new HeatMap(
        "Confusion matrix", "True class", "Predicted class", classNames, classNames, counts);
  }

  /** As {@link #heatMap(int[][], List)}. */
  static HeatMap heatMap(ConfusionMatrix matrix) {
    return heatMap(matrix.counts(), matrix.names());
  }

  /**
   * ROC curves, one class against the rest each.
   *
   * @param curves by the class's name, in the map's order
   */
  static RocChart roc(Map<String, Roc> curves) {
    List<RocChart.Curve> drawn = new ArrayList<>();
    curves.forEach(
        (name, roc) ->
            drawn.add(
                new RocChart.Curve(
                    name, roc.falsePositiveRates(), roc.truePositiveRates(), roc.auc())));
    return new RocChart("ROC, one class against the rest", drawn);
  }

  /**
   * A network with its layers, the shapes between them and their parameters.
   *
   * @param network a block; initialized for the shape already, or it will be
   * @param input the shape of one batch, such as {@code (1, 4)}; its first number is shown as N
   */
  static NetworkGraph network(Block network, Shape input) {
    return Networks.graph(network, input);
  }

  /**
   * Functions of one number, such as activations.
   *
   * @param title above the picture
   * @param from the least x
   * @param to the largest x
   * @param functions by their name in the legend, in the map's order
   * @throws IllegalArgumentException if {@code from} is not below {@code to}
   */
  static LineChart functions(
      String title, double from, double to, Map<String, DoubleUnaryOperator> functions) {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "From %s to %s is no range; give the least x first.".formatted(from, to));
    }
    int steps = 400;
    List<Series> series = new ArrayList<>();
    functions.forEach(
        (name, function) -> {
          double[] x = new double[steps + 1];
          double[] y = new double[steps + 1];
          for (int i = 0; i <= steps; i++) {
            x[i] = from + (to - from) * i / steps;
            y[i] = function.applyAsDouble(x[i]);
          }
          series.add(new Series(name, x, y));
        });
    return new LineChart(title, Axis.of("x"), Axis.of("f(x)"), series);
  }
}
