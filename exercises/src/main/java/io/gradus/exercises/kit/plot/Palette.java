package io.gradus.exercises.kit.plot;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Colours of a theme. Series have the colours of Okabe and Ito (Color Universal Design, 2008),
 * which people with any common colour blindness can tell apart; a marker or a dash says the same
 * again.
 */
record Palette(
    Color background, Color text, Color faint, Color grid, List<Color> series, List<Color> range) {
  private static final Color BLACK = new Color(0x000000);
  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color SKY_BLUE = new Color(0x56B4E9);
  private static final Color GREEN = new Color(0x009E73);
  private static final Color YELLOW = new Color(0xF0E442);
  private static final Color BLUE = new Color(0x0072B2);
  private static final Color VERMILION = new Color(0xD55E00);
  private static final Color PURPLE = new Color(0xCC79A7);

  /** Those that stand out from white come first; yellow, which does not, last. */
  private static final Palette LIGHT =
      new Palette(
          Color.WHITE,
          new Color(0x222222),
          new Color(0x666666),
          new Color(0xE2E2E2),
          List.of(BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY_BLUE, BLACK, YELLOW),
          List.of(new Color(0xF7FBFE), SKY_BLUE));

  /** Black becomes white; blue, the darkest, comes last. */
  private static final Palette DARK =
      new Palette(
          new Color(0x1E1E1E),
          new Color(0xE8E8E8),
          new Color(0xA8A8A8),
          new Color(0x3A3A3A),
          List.of(SKY_BLUE, ORANGE, GREEN, PURPLE, YELLOW, VERMILION, Color.WHITE, BLUE),
          List.of(new Color(0x2A2A2A), BLUE));

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.SQUARE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.CROSS,
          SeriesMarkers.PLUS,
          SeriesMarkers.TRAPEZOID);

  static Palette of(Theme theme) {
    return theme == Theme.DARK ? DARK : LIGHT;
  }

  Color series(int i) {
    return series.get(i % series.size());
  }

  Marker marker(int i) {
    return MARKERS.get(i % MARKERS.size());
  }
}
