package io.gradus.exercises.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A rectangle of data between two axes. XChart draws the data; the axes are drawn here, since
 * XChart's count from the first value on (1, 5, 9, …) and leave no room for several panels in a
 * row.
 */
final class Frame {
  private static final int TICK = 5;
  private static final BasicStroke THIN = new BasicStroke(1f);
  private static final BasicStroke LINE =
      new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private final int width;
  private final int height;
  private final Scale x;
  private final Scale y;
  private final Palette palette;
  private final XYChart chart;
  private int added;

  Frame(int width, int height, Scale x, Scale y, int markerSize, Palette palette) {
    this.width = width;
    this.height = height;
    this.x = x;
    this.y = y;
    this.palette = palette;
    this.chart = new XYChart(width, height);
    XYStyler styler = chart.getStyler();
    bare(styler);
    styler.setMarkerSize(markerSize);
    styler.setXAxisMin(x.inner(x.low())).setXAxisMax(x.inner(x.high()));
    styler.setYAxisMin(y.inner(y.low())).setYAxisMax(y.inner(y.high()));
  }

  /** Leaves of a chart of XChart nothing but the data, on what is painted already. */
  static void bare(AxesChartStyler styler) {
    Color nothing = new Color(0, 0, 0, 0);
    styler.setChartBackgroundColor(nothing);
    styler.setPlotBackgroundColor(nothing);
    styler.setAxisTicksVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesVisible(false);
    styler.setPlotContentSize(1);
    styler.setPlotMargin(0);
    styler.setChartPadding(0);
    styler.setAntiAlias(true);
  }

  /** Adds points; one that is NaN is left out. */
  void points(double[] across, double[] upwards, Marker marker, Color colour) {
    XYSeries series = add(across, upwards, XYSeriesRenderStyle.Scatter);
    series.setMarker(marker);
    series.setMarkerColor(colour);
  }

  /** Adds a line; a NaN in it leaves a gap. */
  void line(double[] across, double[] upwards, Color colour) {
    XYSeries series = add(across, upwards, XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
    series.setLineStyle(LINE);
  }

  /** Adds a line with what lies below it filled. */
  void area(double[] across, double[] upwards, Color colour, Color fill) {
    XYSeries series = add(across, upwards, XYSeriesRenderStyle.Area);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
    series.setLineStyle(LINE);
    series.setFillColor(fill);
  }

  private XYSeries add(double[] across, double[] upwards, XYSeriesRenderStyle style) {
    XYSeries series =
        chart.addSeries(
            "series " + added++,
            Arrays.stream(across).map(x::inner).toArray(),
            Arrays.stream(upwards).map(y::inner).toArray());
    series.setXYSeriesRenderStyle(style);
    return series;
  }

  int screenX(double value) {
    return (int) Math.round(width * x.at(value));
  }

  int screenY(double value) {
    return (int) Math.round(height * (1 - y.at(value)));
  }

  void grid(Graphics2D graphics, int acrossTicks, int upwardsTicks) {
    graphics.setColor(palette.grid());
    graphics.setStroke(THIN);
    for (Scale.Tick tick : x.ticks(acrossTicks)) {
      graphics.drawLine(screenX(tick.value()), 0, screenX(tick.value()), height);
    }
    for (Scale.Tick tick : y.ticks(upwardsTicks)) {
      graphics.drawLine(0, screenY(tick.value()), width, screenY(tick.value()));
    }
  }

  /** Paints the data and the border, with the upper left corner at (0, 0). */
  void data(Graphics2D graphics) {
    if (added > 0) {
      Shape clip = graphics.getClip();
      AffineTransform before = graphics.getTransform();
      graphics.clipRect(-3, -3, width + 6, height + 6);
      chart.paint(graphics, width, height);
      graphics.setTransform(before);
      graphics.setClip(clip);
    }
    graphics.setColor(palette.faint());
    graphics.setStroke(THIN);
    graphics.drawRect(0, 0, width, height);
  }

  /** Paints marks, labels and title of the horizontal axis. */
  void across(Graphics2D graphics, String title, int about, int points) {
    Font font = Pictures.font(Font.PLAIN, points);
    graphics.setFont(font);
    graphics.setStroke(THIN);
    for (Scale.Tick tick : x.ticks(about)) {
      int at = screenX(tick.value());
      graphics.setColor(palette.faint());
      graphics.drawLine(at, height, at, height + TICK);
      graphics.setColor(palette.text());
      centred(graphics, tick.label(), at, height + TICK + 2 + points);
    }
    graphics.setFont(Pictures.font(Font.PLAIN, points + 2));
    centred(graphics, title, width / 2, height + TICK + 12 + 2 * points + 3);
  }

  /** Paints marks, labels and title of an upright axis with a scale, left of the rectangle. */
  void upwards(Graphics2D graphics, Scale scale, String title, int about, int points, int left) {
    graphics.setFont(Pictures.font(Font.PLAIN, points));
    graphics.setStroke(THIN);
    FontMetrics metrics = graphics.getFontMetrics();
    for (Scale.Tick tick : scale.ticks(about)) {
      int at = (int) Math.round(height * (1 - scale.at(tick.value())));
      graphics.setColor(palette.faint());
      graphics.drawLine(-TICK, at, 0, at);
      graphics.setColor(palette.text());
      int labelWidth = metrics.stringWidth(tick.label());
      graphics.drawString(tick.label(), -TICK - 4 - labelWidth, at + points / 2 - 1);
    }
    AffineTransform before = graphics.getTransform();
    graphics.translate(-left + points + 4.0, height / 2.0);
    graphics.rotate(-Math.PI / 2);
    graphics.setFont(Pictures.font(Font.PLAIN, points + 2));
    centred(graphics, title, 0, 0);
    graphics.setTransform(before);
  }

  Scale y() {
    return y;
  }

  static void centred(Graphics2D graphics, String text, int x, int y) {
    graphics.drawString(text, x - graphics.getFontMetrics().stringWidth(text) / 2, y);
  }

  static Color translucent(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
