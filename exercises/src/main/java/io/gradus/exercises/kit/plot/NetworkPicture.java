package io.gradus.exercises.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Locale;

/** Boxes below one another, with an arrow from each to where its output goes. */
final class NetworkPicture implements Pictures.Drawing {
  private static final int BOX_WIDTH = 280;
  private static final int BOX_HEIGHT = 58;
  private static final int GAP = 34;
  private static final int MARGIN = 24;
  private static final int TITLE = 34;
  private static final int FOOT = 30;
  private static final int BEND = 26;

  private final NetworkGraph plot;
  private final Palette palette;
  private final int bends;

  NetworkPicture(NetworkGraph plot, Palette palette) {
    this.plot = plot;
    this.palette = palette;
    this.bends = (int) plot.links().stream().filter(NetworkPicture::skips).count();
  }

  private static boolean skips(NetworkGraph.Link link) {
    return link.to() - link.from() > 1;
  }

  @Override
  public int width() {
    return 2 * MARGIN + BOX_WIDTH + bends * BEND;
  }

  @Override
  public int height() {
    return top(plot.layers().size()) - GAP + FOOT + MARGIN;
  }

  private int top(int layer) {
    return MARGIN + (plot.title().isBlank() ? 0 : TITLE) + layer * (BOX_HEIGHT + GAP);
  }

  @Override
  public void paint(Graphics2D graphics) {
    graphics.setColor(palette.text());
    if (!plot.title().isBlank()) {
      graphics.setFont(Pictures.font(Font.BOLD, 16));
      graphics.drawString(plot.title(), MARGIN, MARGIN + 16);
    }
    for (int i = 0; i < plot.layers().size(); i++) {
      box(graphics, plot.layers().get(i), top(i));
    }
    int bend = 0;
    for (NetworkGraph.Link link : plot.links()) {
      if (skips(link)) {
        bend++;
        around(graphics, link, bend * BEND);
      } else {
        int x = MARGIN + BOX_WIDTH / 2;
        graphics.setColor(palette.faint());
        graphics.setStroke(new BasicStroke(1.6f));
        graphics.drawLine(x, top(link.from()) + BOX_HEIGHT, x, top(link.to()) - 7);
        head(graphics, x, top(link.to()), 0, 1);
      }
    }
    graphics.setFont(Pictures.font(Font.PLAIN, 13));
    graphics.setColor(palette.text());
    graphics.drawString(
        count(plot.parameters()) + " in all, N = rows of a batch", MARGIN, height() - MARGIN + 2);
  }

  private void box(Graphics2D graphics, NetworkGraph.Layer layer, int y) {
    Color colour = palette.series(layer.parameters() > 0 ? 0 : 2);
    RoundRectangle2D box = new RoundRectangle2D.Double(MARGIN, y, BOX_WIDTH, BOX_HEIGHT, 10, 10);
    graphics.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 36));
    graphics.fill(box);
    graphics.setColor(colour);
    // Layers that learn have a heavier frame, for those who do not see the colour.
    graphics.setStroke(new BasicStroke(layer.parameters() > 0 ? 2.4f : 1.2f));
    graphics.draw(box);
    graphics.setColor(palette.text());
    graphics.setFont(Pictures.font(Font.BOLD, 15));
    graphics.drawString(layer.name(), MARGIN + 14, y + 24);
    graphics.setFont(Pictures.font(Font.PLAIN, 14));
    int width = graphics.getFontMetrics().stringWidth(layer.shape());
    graphics.drawString(layer.shape(), MARGIN + BOX_WIDTH - 14 - width, y + 24);
    graphics.setFont(Pictures.font(Font.PLAIN, 12));
    graphics.setColor(palette.faint());
    graphics.drawString(
        layer.parameters() == 0 ? "no parameters" : count(layer.parameters()), MARGIN + 14, y + 45);
  }

  private static String count(long parameters) {
    return String.format(
        Locale.ROOT, parameters == 1 ? "%,d parameter" : "%,d parameters", parameters);
  }

  private void around(Graphics2D graphics, NetworkGraph.Link link, int out) {
    int right = MARGIN + BOX_WIDTH;
    int from = top(link.from()) + BOX_HEIGHT - 12;
    int to = top(link.to()) + 12;
    graphics.setColor(palette.faint());
    graphics.setStroke(new BasicStroke(1.6f));
    Path2D path = new Path2D.Double();
    path.moveTo(right, from);
    path.lineTo(right + out - 6.0, from);
    path.lineTo(right + out - 6.0, to);
    path.lineTo(right + 7.0, to);
    graphics.draw(path);
    head(graphics, right, to, -1, 0);
  }

  private void head(Graphics2D graphics, int x, int y, int dx, int dy) {
    Path2D head = new Path2D.Double();
    head.moveTo(x, y);
    head.lineTo(x - 9.0 * dx - 5.0 * dy, y - 9.0 * dy - 5.0 * dx);
    head.lineTo(x - 9.0 * dx + 5.0 * dy, y - 9.0 * dy + 5.0 * dx);
    head.closePath();
    graphics.fill(head);
  }
}
