package io.gradus.exercises.kit.plot;

import java.util.List;

/**
 * Points.
 *
 * @param title above the picture; may be empty
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the points, one series per colour, at least one, all with different names
 */
public record ScatterChart(String title, Axis x, Axis y, List<Series> series) implements Plot {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there is no series, or two share a name
   */
  public ScatterChart {
    series = Checks.series(series);
  }
}
