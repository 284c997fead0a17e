package io.gradus.exercises.kit.plot;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Names beside their colour and marker, in as many lines as they need. */
final class Legend {
  private static final int LINE = 22;
  private static final int SAMPLE = 30;
  private static final int GAP = 22;

  private final Palette palette;
  private final boolean lines;
  private final FontMetrics metrics;
  private final List<List<Integer>> rows = new ArrayList<>();
  private final List<String> names;

  /**
   * A legend.
   *
   * @param lines whether the marker stands on a line
   * @param width how long a row can be, points
   */
  Legend(List<String> names, boolean lines, int width, Palette palette) {
    this.names = names;
    this.lines = lines;
    this.palette = palette;
    Graphics2D scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    this.metrics = scratch.getFontMetrics(Pictures.font(Font.PLAIN, 13));
    scratch.dispose();
    int used = width + 1;
    for (int i = 0; i < names.size(); i++) {
      if (used + entry(i) > width) {
        rows.add(new ArrayList<>());
        used = 0;
      }
      rows.get(rows.size() - 1).add(i);
      used += entry(i) + GAP;
    }
  }

  private int entry(int i) {
    return (lines ? SAMPLE : 12) + 6 + metrics.stringWidth(names.get(i));
  }

  int height() {
    return rows.size() * LINE;
  }

  /** Paints it around a middle, below a line. */
  void paint(Graphics2D graphics, int middle, int top) {
    graphics.setFont(Pictures.font(Font.PLAIN, 13));
    for (int r = 0; r < rows.size(); r++) {
      int width = rows.get(r).stream().mapToInt(i -> entry(i) + GAP).sum() - GAP;
      int x = middle - width / 2;
      int y = top + r * LINE + LINE / 2;
      for (int i : rows.get(r)) {
        int sample = lines ? SAMPLE : 12;
        graphics.setColor(palette.series(i));
        if (lines) {
          graphics.setStroke(new BasicStroke(2f));
          graphics.drawLine(x, y, x + sample, y);
        }
        palette.marker(i).paint(graphics, x + sample / 2.0, y, 9);
        graphics.setColor(palette.text());
        graphics.drawString(names.get(i), x + sample + 6, y + 5);
        x += entry(i) + GAP;
      }
    }
  }
}
