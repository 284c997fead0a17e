package io.gradus.exercises.kit.plot;

/**
 * An axis.
 *
 * @param title what is on it, such as {@code Body mass}
 * @param unit such as {@code g}; empty for a pure number
 * @param logarithmic whether equal distances are equal factors
 */
public record Axis(String title, String unit, boolean logarithmic) {
  /**
   * Checks the title.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public Axis {
    if (title.isBlank()) {
      throw new IllegalArgumentException("An axis has no title; say what is on it.");
    }
    title = title.strip();
    unit = unit.strip();
  }

  /** A linear axis of something with a unit. */
  public static Axis of(String title, String unit) {
    return new Axis(title, unit, false);
  }

  /** A linear axis of a pure number. */
  public static Axis of(String title) {
    return new Axis(title, "", false);
  }

  /** The same axis with a logarithmic scale. */
  public Axis log() {
    return new Axis(title, unit, true);
  }

  /** What stands beside the axis, such as {@code Body mass (g)}. */
  public String label() {
    return unit.isEmpty() ? title : title + " (" + unit + ")";
  }
}
