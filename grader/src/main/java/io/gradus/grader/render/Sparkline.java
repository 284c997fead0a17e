package io.gradus.grader.render;

import java.util.Arrays;

/** A curve in one line of text, such as {@code ▇▅▃▂▂▃▄▅}. */
public final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";

  /** For what is not a number, or grew out of all bounds. */
  private static final char BROKEN = '×';

  private Sparkline() {}

  /**
   * The values in at most so many characters, each the median of its stretch.
   *
   * @param values any; what is not finite becomes {@code ×}
   */
  public static String of(double[] values, int width) {
    int columns = Math.min(width, values.length);
    double[] shown = new double[columns];
    for (int i = 0; i < columns; i++) {
      int from = (int) ((long) i * values.length / columns);
      int to = Math.max(from + 1, (int) ((long) (i + 1) * values.length / columns));
      double[] stretch = Arrays.copyOfRange(values, from, to);
      Arrays.sort(stretch);
      shown[i] = stretch[stretch.length / 2];
    }
    double least = Arrays.stream(shown).filter(Double::isFinite).min().orElse(0);
    double most = Arrays.stream(shown).filter(Double::isFinite).max().orElse(0);
    StringBuilder line = new StringBuilder();
    for (double value : shown) {
      if (!Double.isFinite(value)) {
        line.append(BROKEN);
      } else {
        double share = most > least ? (value - least) / (most - least) : 0;
        line.append(BARS.charAt((int) Math.round(share * (BARS.length() - 1))));
      }
    }
    return line.toString();
  }
}
