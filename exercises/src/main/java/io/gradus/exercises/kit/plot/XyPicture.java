package io.gradus.exercises.kit.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Lines or points between two axes, with a legend below. */
final class XyPicture implements Pictures.Drawing {
  private static final int LEFT = 78;
  private static final int RIGHT = 22;
  private static final int TOP = 44;
  private static final int BOTTOM = 62;
  private static final int FOOT = 12;
  private static final int NOTE = 20;
  private static final int WIDE = 620;
  private static final int HIGH = 340;
  private static final int SQUARE = 460;
  private static final int TICKS = 8;
  private static final double ROOM = 0.04;

  /** So many markers on a long line tell it from others without its colour. */
  private static final int MARKERS = 9;

  private final String title;
  private final Axis x;
  private final Axis y;
  private final int width;
  private final int height;
  private final Palette palette;
  private final Frame frame;
  private final Legend legend;
  private final boolean diagonal;
  private final String note;

  private XyPicture(
      String title, Axis x, Axis y, List<Series> series, Palette palette, boolean lines) {
    this(title, x, y, series, palette, lines, WIDE, HIGH, false);
  }

  private XyPicture(
      String title,
      Axis x,
      Axis y,
      List<Series> series,
      Palette palette,
      boolean lines,
      int width,
      int height,
      boolean rates) {
    this.title = title;
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.diagonal = rates;
    Shown shown = Shown.of(series, x.logarithmic(), y.logarithmic());
    this.note = shown.note();
    this.frame =
        rates
            ? new Frame(
                width, height, Scale.linear(-0.02, 1.02), Scale.linear(-0.02, 1.02), 8, palette)
            : new Frame(
                width, height, shown.scale(x, true, ROOM), shown.scale(y, false, ROOM), 8, palette);
    for (int i = 0; i < series.size(); i++) {
      add(shown.x().get(i), shown.y().get(i), i, lines, series.size());
    }
    List<String> names = series.stream().map(Series::name).toList();
    this.legend = new Legend(names.size() > 1 || rates ? names : List.of(), lines, width, palette);
  }

  static XyPicture of(LineChart plot, Palette palette) {
    return new XyPicture(plot.title(), plot.x(), plot.y(), plot.series(), palette, true);
  }

  static XyPicture of(ScatterChart plot, Palette palette) {
    return new XyPicture(plot.title(), plot.x(), plot.y(), plot.series(), palette, false);
  }

  static XyPicture of(RocChart plot, Palette palette) {
    List<Series> series =
        plot.curves().stream()
            .map(
                curve ->
                    new Series(
                        String.format(Locale.ROOT, "%s (area %.3f)", curve.name(), curve.auc()),
                        curve.falsePositiveRates(),
                        curve.truePositiveRates()))
            .toList();
    return new XyPicture(
        plot.title(),
        Axis.of("False positive rate"),
        Axis.of("True positive rate"),
        series,
        palette,
        true,
        SQUARE,
        SQUARE,
        true);
  }

  private void add(double[] across, double[] upwards, int i, boolean line, int of) {
    int[] finite =
        IntStream.range(0, upwards.length).filter(k -> !Double.isNaN(upwards[k])).toArray();
    if (finite.length == 0) {
      return; // told by the note
    }
    int[] marked = finite;
    if (line) {
      frame.line(across, upwards, palette.series(i));
      if (finite.length > 2 * MARKERS) {
        // Each line's markers stand elsewhere, so that lines on top of each other show.
        int step = finite.length / MARKERS;
        int first = step * (2 * i + 1) / (2 * of);
        marked =
            IntStream.iterate(first, k -> k < finite.length, k -> k + step)
                .map(k -> finite[k])
                .toArray();
      }
    }
    frame.points(
        IntStream.of(marked).mapToDouble(k -> across[k]).toArray(),
        IntStream.of(marked).mapToDouble(k -> upwards[k]).toArray(),
        palette.marker(i),
        palette.series(i));
  }

  @Override
  public int width() {
    return LEFT + width + RIGHT;
  }

  private int top() {
    return title.isBlank() ? RIGHT : TOP;
  }

  @Override
  public int height() {
    return top() + height + BOTTOM + legend.height() + (note.isEmpty() ? 0 : NOTE) + FOOT;
  }

  @Override
  public void paint(Graphics2D graphics) {
    graphics.setColor(palette.text());
    graphics.setFont(Pictures.font(Font.BOLD, 16));
    Frame.centred(graphics, title, LEFT + width / 2, 28);
    graphics.translate(LEFT, top());
    frame.grid(graphics, TICKS, TICKS);
    if (diagonal) {
      graphics.setColor(palette.faint());
      graphics.setStroke(
          new BasicStroke(
              1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {2, 4}, 0f));
      graphics.drawLine(frame.screenX(0), frame.screenY(0), frame.screenX(1), frame.screenY(1));
      graphics.setFont(Pictures.font(Font.ITALIC, 12));
      graphics.drawString("guessing", frame.screenX(0.56), frame.screenY(0.52));
    }
    frame.data(graphics);
    frame.across(graphics, x.label(), TICKS, 12);
    frame.upwards(graphics, frame.y(), y.label(), TICKS, 12, LEFT);
    legend.paint(graphics, width / 2, height + BOTTOM);
    graphics.setFont(Pictures.font(Font.ITALIC, 12));
    graphics.setColor(palette.faint());
    graphics.drawString(note, 0, height + BOTTOM + legend.height() + NOTE - 6);
  }

  /** What of the series can be shown: the rest is NaN. */
  private record Shown(List<double[]> x, List<double[]> y, String note) {

    static Shown of(List<Series> series, boolean logX, boolean logY) {
      List<double[]> across = new ArrayList<>();
      List<double[]> upwards = new ArrayList<>();
      int all = 0;
      int left = 0;
      for (Series one : series) {
        double[] x = one.x();
        double[] y = one.y();
        for (int i = 0; i < y.length; i++) {
          all++;
          if (!Double.isFinite(y[i]) || (logY && y[i] <= 0) || (logX && x[i] <= 0)) {
            y[i] = Double.NaN;
            x[i] = logX && x[i] <= 0 ? 1 : x[i];
            left++;
          }
        }
        across.add(x);
        upwards.add(y);
      }
      String why = logX || logY ? "not finite, or not above 0" : "not finite (NaN, infinite)";
      if (left == all) {
        throw new IllegalArgumentException(
            "None of the %d values can be shown: they are %s. Look at them first."
                .formatted(all, why));
      }
      return new Shown(
          across,
          upwards,
          left == 0 ? "" : "%d of %d values are left out: %s.".formatted(left, all, why));
    }

    Scale scale(Axis axis, boolean horizontal, double room) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      boolean whole = horizontal;
      for (int s = 0; s < x.size(); s++) {
        for (int i = 0; i < x.get(s).length; i++) {
          if (!Double.isNaN(y.get(s)[i])) {
            double value = horizontal ? x.get(s)[i] : y.get(s)[i];
            least = Math.min(least, value);
            most = Math.max(most, value);
            whole &= value == Math.rint(value);
          }
        }
      }
      return Scale.around(least, most, axis.logarithmic(), whole, room);
    }
  }
}
