package io.gradus.exercises.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;

/** Counts in a grid; light to strong, in colours on which the count stays legible throughout. */
final class HeatPicture implements Pictures.Drawing {
  private static final int CELL = 104;
  private static final int LEAST = 44;
  private static final int MOST = 1000;
  private static final int MARGIN = 20;
  private static final int TOP = 48;
  private static final int BOTTOM = 66;
  private static final int POINTS = 13;

  private final HeatMap plot;
  private final Palette palette;
  private final int across;
  private final int upwards;
  private final int cell;
  private final int left;
  private final HeatMapChart chart;

  HeatPicture(HeatMap plot, Palette palette) {
    this.plot = plot;
    this.palette = palette;
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    FontMetrics metrics = scratch.getFontMetrics(Pictures.font(Font.PLAIN, POINTS));
    scratch.dispose();
    int longest = plot.columns().stream().mapToInt(metrics::stringWidth).max().orElse(0);
    int most = Math.max(plot.rows().size(), plot.columns().size());
    this.cell = Math.max(Math.max(LEAST, longest + 14), Math.min(CELL, MOST / most));
    this.across = cell * plot.columns().size();
    this.upwards = Math.min(cell, CELL) * plot.rows().size();
    this.left =
        MARGIN + 30 + plot.rows().stream().mapToInt(metrics::stringWidth).max().orElse(0) + 10;
    this.chart = cells();
  }

  private HeatMapChart cells() {
    HeatMapChart cells = new HeatMapChart(across, upwards);
    HeatMapStyler styler = cells.getStyler();
    Frame.bare(styler);
    styler.setShowValue(true);
    styler.setValueFont(Pictures.font(Font.BOLD, 16));
    styler.setValueFontColor(palette.text());
    styler.setRangeColors(palette.range().toArray(new Color[0]));
    styler.setHeatMapDecimalValueFormatter(value -> String.valueOf(Math.round(value)));
    int[][] counts = plot.counts();
    styler.setMin(0);
    styler.setMax(Math.max(1, Arrays.stream(counts).flatMapToInt(Arrays::stream).max().orElse(1)));
    // XChart puts the first row at the bottom, a matrix has it at the top.
    List<String> rows = new ArrayList<>(plot.rows());
    Collections.reverse(rows);
    List<Number[]> values = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        values.add(new Number[] {j, counts.length - 1 - i, counts[i][j]});
      }
    }
    cells.addSeries("count", plot.columns(), rows, values);
    return cells;
  }

  @Override
  public int width() {
    return left + across + MARGIN;
  }

  private int top() {
    return plot.title().isBlank() ? MARGIN : TOP;
  }

  @Override
  public int height() {
    return top() + upwards + BOTTOM;
  }

  @Override
  public void paint(Graphics2D graphics) {
    graphics.setColor(palette.text());
    graphics.setFont(Pictures.font(Font.BOLD, 16));
    Frame.centred(graphics, plot.title(), left + across / 2, 30);
    graphics.translate(left, top());
    AffineTransform before = graphics.getTransform();
    chart.paint(graphics, across, upwards);
    graphics.setTransform(before);
    int rowHeight = upwards / plot.rows().size();
    graphics.setColor(palette.background());
    graphics.setStroke(new BasicStroke(1.5f));
    for (int i = 1; i < plot.rows().size(); i++) {
      graphics.drawLine(0, i * rowHeight, across, i * rowHeight);
    }
    for (int j = 1; j < plot.columns().size(); j++) {
      graphics.drawLine(j * cell, 0, j * cell, upwards);
    }
    graphics.setStroke(new BasicStroke(1f));
    graphics.setColor(palette.faint());
    graphics.drawRect(0, 0, across, upwards);
    graphics.setColor(palette.text());
    graphics.setFont(Pictures.font(Font.PLAIN, POINTS));
    for (int i = 0; i < plot.rows().size(); i++) {
      int width = graphics.getFontMetrics().stringWidth(plot.rows().get(i));
      graphics.drawString(plot.rows().get(i), -10 - width, i * rowHeight + rowHeight / 2 + 5);
    }
    for (int j = 0; j < plot.columns().size(); j++) {
      Frame.centred(graphics, plot.columns().get(j), j * cell + cell / 2, upwards + 22);
    }
    graphics.setFont(Pictures.font(Font.PLAIN, POINTS + 1));
    Frame.centred(graphics, plot.columnTitle(), across / 2, upwards + 48);
    graphics.translate(-left + MARGIN + 6.0, upwards / 2.0);
    graphics.rotate(-Math.PI / 2);
    Frame.centred(graphics, plot.rowTitle(), 0, 0);
  }
}
