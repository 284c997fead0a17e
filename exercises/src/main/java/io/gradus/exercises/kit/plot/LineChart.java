package io.gradus.exercises.kit.plot;

import java.util.List;

/**
 * Lines.
 *
 * @param title above the picture; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines, at least one, all with different names
 */
public record LineChart(String title, Axis x, Axis y, List<Series> series) implements Plot {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there is no line, or two share a name
   */
  public LineChart {
    series = Checks.series(series);
  }

  /** The same lines with a logarithmic vertical axis; values of 0 or less leave gaps. */
  public LineChart logY() {
    return new LineChart(title, x, y.log(), series);
  }
}
