package io.gradus.exercises.kit.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A square grid of panels with common axes; the diagonal shows densities. */
final class PairPicture implements Pictures.Drawing {
  private static final int LEFT = 84;
  private static final int BOTTOM = 58;
  private static final int TOP = 16;
  private static final int TITLE = 30;
  private static final int RIGHT = 18;
  private static final int GAP = 10;
  private static final int FOOT = 12;
  private static final int PLACES = 160;
  private static final int TICKS = 6;
  private static final int SIDE = 760;
  private static final int LEAST = 130;
  private static final double MARGIN = 0.06;

  private final PairPlot plot;
  private final Palette palette;
  private final double[][] rows;
  private final int[] labels;
  private final int columns;
  private final int panel;
  private final List<Scale> scales;
  private final Legend legend;

  PairPicture(PairPlot plot, Palette palette) {
    this.plot = plot;
    this.palette = palette;
    this.rows = plot.rows();
    this.labels = plot.labels();
    this.columns = plot.axes().size();
    this.panel = Math.max(LEAST, SIDE / columns);
    this.scales = IntStream.range(0, columns).mapToObj(this::scale).toList();
    List<String> names = new ArrayList<>();
    for (int c = 0; c < plot.classes().size(); c++) {
      int label = c;
      long count = IntStream.of(labels).filter(l -> l == label).count();
      names.add("%s (n = %d)".formatted(plot.classes().get(c), count));
    }
    this.legend = new Legend(names, false, side(), palette);
  }

  private Scale scale(int column) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : rows) {
      if (Double.isFinite(row[column])) {
        least = Math.min(least, row[column]);
        most = Math.max(most, row[column]);
      }
    }
    if (least > most) {
      throw new IllegalArgumentException(
          "Column '%s' has no values; leave it out.".formatted(plot.axes().get(column).title()));
    }
    double span = most > least ? most - least : Math.max(1, Math.abs(least)); // any will do
    return Scale.linear(least - MARGIN * span, most + MARGIN * span);
  }

  private int top() {
    return TOP + (plot.title().isBlank() ? 0 : TITLE);
  }

  private int side() {
    return columns * panel + (columns - 1) * GAP;
  }

  @Override
  public int width() {
    return LEFT + side() + RIGHT;
  }

  @Override
  public int height() {
    return top() + side() + BOTTOM + legend.height() + FOOT;
  }

  @Override
  public void paint(Graphics2D graphics) {
    graphics.setFont(Pictures.font(Font.BOLD, 16));
    graphics.setColor(palette.text());
    Frame.centred(graphics, plot.title(), LEFT + side() / 2, TOP + 14);
    AffineTransform before = graphics.getTransform();
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < columns; j++) {
        graphics.translate(LEFT + j * (panel + GAP), top() + i * (panel + GAP));
        Frame frame = i == j ? densities(i) : points(i, j);
        frame.data(graphics);
        if (i == columns - 1) {
          frame.across(graphics, plot.axes().get(j).label(), TICKS, 11);
        }
        if (j == 0) {
          // The first panel's own axis is a density; its row's axis stands beside it.
          frame.upwards(graphics, scales.get(i), plot.axes().get(i).label(), TICKS, 11, LEFT);
        }
        graphics.setTransform(before);
      }
    }
    legend.paint(graphics, LEFT + side() / 2, top() + side() + BOTTOM);
  }

  private Frame points(int row, int column) {
    Frame frame = new Frame(panel, panel, scales.get(column), scales.get(row), 5, palette);
    for (int c = 0; c < plot.classes().size(); c++) {
      int label = c;
      int[] shown =
          IntStream.range(0, rows.length)
              .filter(
                  k ->
                      labels[k] == label
                          && Double.isFinite(rows[k][row])
                          && Double.isFinite(rows[k][column]))
              .toArray();
      if (shown.length > 0) {
        frame.points(
            IntStream.of(shown).mapToDouble(k -> rows[k][column]).toArray(),
            IntStream.of(shown).mapToDouble(k -> rows[k][row]).toArray(),
            palette.marker(c),
            Frame.translucent(palette.series(c), 190));
      }
    }
    return frame;
  }

  /** Each class's density times its share of the rows, so that the areas compare. */
  private Frame densities(int column) {
    Scale across = scales.get(column);
    double[] at =
        IntStream.rangeClosed(0, PLACES)
            .mapToDouble(i -> across.low() + (across.high() - across.low()) * i / PLACES)
            .toArray();
    double[][] densities = new double[plot.classes().size()][0];
    double most = 0;
    for (int c = 0; c < densities.length; c++) {
      double[] values = values(column, c);
      if (values.length > 0) {
        densities[c] = Density.at(values, at, (across.high() - across.low()) / 100);
        for (int i = 0; i < at.length; i++) {
          densities[c][i] *= (double) values.length / rows.length;
          most = Math.max(most, densities[c][i]);
        }
      }
    }
    Scale upwards = Scale.linear(0, most * (1 + 2 * MARGIN));
    Frame frame = new Frame(panel, panel, across, upwards, 8, palette);
    for (int c = 0; c < densities.length; c++) {
      double[] density = densities[c];
      if (density.length > 0) {
        frame.area(at, density, palette.series(c), Frame.translucent(palette.series(c), 50));
        // The marker at the peak tells the curves apart without their colour.
        int peak =
            IntStream.range(0, density.length)
                .reduce((a, b) -> density[b] > density[a] ? b : a)
                .orElseThrow();
        frame.points(
            new double[] {at[peak]},
            new double[] {density[peak]},
            palette.marker(c),
            palette.series(c));
      }
    }
    return frame;
  }

  private double[] values(int column, int label) {
    return IntStream.range(0, rows.length)
        .filter(k -> labels[k] == label && Double.isFinite(rows[k][column]))
        .mapToDouble(k -> rows[k][column])
        .toArray();
  }
}
