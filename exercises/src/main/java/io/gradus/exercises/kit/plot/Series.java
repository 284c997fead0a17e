package io.gradus.exercises.kit.plot;

/**
 * Points that belong together.
 *
 * @param name as in the legend
 * @param x one per point, finite
 * @param y one per point; one that is NaN or infinite leaves a gap
 */
public record Series(String name, double[] x, double[] y) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if the name is empty, there are no points, the lengths differ
   *     or an x is not finite
   */
  public Series {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A series has no name; say what it is in the legend.");
    }
    if (x.length != y.length || x.length == 0) {
      throw new IllegalArgumentException(
          "Series '%s' has %d x and %d y; give one of each per point, and at least one point."
              .formatted(name, x.length, y.length));
    }
    for (int i = 0; i < x.length; i++) {
      if (!Double.isFinite(x[i])) {
        throw new IllegalArgumentException(
            "Point %d of series '%s' has x = %s; leave it out.".formatted(i, name, x[i]));
      }
    }
    x = x.clone();
    y = y.clone();
  }

  /** Values at 1, 2, 3, …, as of epochs. */
  public static Series counted(String name, double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i + 1;
    }
    return new Series(name, x, y);
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }
}
