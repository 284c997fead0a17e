package io.gradus.grader.render;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Lines over epochs, drawn in a terminal: in Braille patterns, two dots across and four upwards a
 * character, or in letters where the charset lacks them. The first line is solid, the ones after it
 * are dotted; in letters each line has its own.
 */
public final class CurvePlot {
  private static final int BRAILLE = 0x2800;
  private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  private static final String LETTERS = "*o+x#%@&";
  private static final int LABEL = 9;

  /** From this ratio of largest to least on, equal distances are equal factors. */
  private static final double LOGARITHMIC = 60;

  private final int columns;
  private final int rows;
  private final boolean braille;

  /**
   * A plot.
   *
   * @param columns of the whole, labels included
   * @param rows of the lines, without the axis
   */
  public CurvePlot(int columns, int rows, Charset charset) {
    this.columns = columns;
    this.rows = rows;
    this.braille = charset.newEncoder().canEncode("⣿┈");
  }

  /**
   * One line.
   *
   * @param name for the legend
   * @param values one an epoch; what is not finite leaves a gap
   */
  public record Line(String name, double[] values) {
    /** Keeps a copy. */
    public Line {
      values = values.clone();
    }

    @Override
    public double[] values() {
      return values.clone();
    }
  }

  /**
   * Draws.
   *
   * @param title of the upright axis, such as {@code loss}
   * @param epochs that the axis goes to, at least as many as the lines have
   */
  public List<String> draw(String title, List<Line> lines, int epochs) {
    double[] all =
        lines.stream()
            .flatMapToDouble(line -> Arrays.stream(line.values))
            .filter(Double::isFinite)
            .toArray();
    if (all.length == 0) {
      return List.of(title + ": no finite value to draw");
    }
    double least = Arrays.stream(all).min().orElseThrow();
    double most = Arrays.stream(all).max().orElseThrow();
    boolean logarithmic = least > 0 && most > LOGARITHMIC * least;
    int across = columns - LABEL;
    int[][] cells = new int[rows][across];
    for (int i = 0; i < lines.size(); i++) {
      paint(lines.get(i).values, i, epochs, scale(least, most, logarithmic), cells);
    }
    List<String> out = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      String label = row == 0 ? number(most) : row == rows - 1 ? number(least) : "";
      out.add(" %7s ".formatted(label) + text(cells[row]));
    }
    out.add(" ".repeat(LABEL) + axis(epochs, across));
    out.add(legend(title, lines, logarithmic));
    return out;
  }

  /** From a value to a share of the height. */
  private interface Height {
    double of(double value);
  }

  private static Height scale(double least, double most, boolean logarithmic) {
    if (most == least) {
      return value -> 0.5;
    } else if (logarithmic) {
      double low = Math.log(least);
      double high = Math.log(most);
      return value -> (Math.log(value) - low) / (high - low);
    }
    return value -> (value - least) / (most - least);
  }

  private void paint(double[] values, int line, int epochs, Height height, int[][] cells) {
    int wide = braille ? 2 : 1;
    int high = braille ? 4 : 1;
    int across = cells[0].length * wide;
    int upwards = rows * high;
    int before = -1;
    for (int x = 0; x < across; x++) {
      // Each column shows one epoch, or the middle one of the epochs that fall into it.
      double at = epochs <= 1 ? 0 : (double) x * (epochs - 1) / (across - 1);
      int epoch = (int) Math.round(at);
      if (epoch >= values.length || !Double.isFinite(values[epoch])) {
        before = -1;
        continue;
      }
      double share = Math.max(0, Math.min(1, height.of(values[epoch])));
      int y = (int) Math.round((1 - share) * (upwards - 1));
      boolean shown = line == 0 || x % (2 * line + 2) < line + 1;
      if (shown) {
        int from = line > 0 || before < 0 ? y : Math.min(y, before < y ? before + 1 : y);
        int to = line > 0 || before < 0 ? y : Math.max(y, before > y ? before - 1 : y);
        for (int dot = from; dot <= to; dot++) {
          set(cells, x, dot, line);
        }
      }
      before = y;
    }
  }

  private void set(int[][] cells, int x, int y, int line) {
    if (braille) {
      cells[y / 4][x / 2] |= DOTS[y % 4][x % 2];
    } else {
      cells[y][x] = LETTERS.charAt(line % LETTERS.length());
    }
  }

  private String text(int[] cells) {
    StringBuilder line = new StringBuilder();
    for (int cell : cells) {
      line.append(cell == 0 ? ' ' : (char) (braille ? BRAILLE + cell : cell));
    }
    return line.toString().stripTrailing();
  }

  private static String axis(int epochs, int across) {
    char[] line = new char[across];
    Arrays.fill(line, ' ');
    for (int i = 0; i <= 4; i++) {
      int epoch = Math.max(1, (int) Math.round(i / 4.0 * epochs));
      String label = Integer.toString(epoch);
      int at = (int) Math.round((double) (epoch - 1) / Math.max(1, epochs - 1) * (across - 1));
      int start = Math.max(0, Math.min(across - label.length(), at - label.length() / 2));
      boolean free = true;
      for (int k = Math.max(0, start - 1); k < start + label.length(); k++) {
        free &= line[k] == ' ';
      }
      if (free) {
        label.getChars(0, label.length(), line, start);
      }
    }
    return new String(line).stripTrailing();
  }

  private String legend(String title, List<Line> lines, boolean logarithmic) {
    StringBuilder text = new StringBuilder(" ".repeat(LABEL)).append(title).append(" by epoch");
    for (int i = 0; i < lines.size() && lines.size() > 1; i++) {
      String sample =
          braille
              ? (i == 0 ? "━━━" : i == 1 ? "┅┅┅" : "┉┉┉")
              : String.valueOf(LETTERS.charAt(i % LETTERS.length()));
      text.append("   ").append(sample).append(' ').append(lines.get(i).name());
    }
    return text.append(logarithmic ? "   (logarithmic)" : "").toString();
  }

  /** Seven characters at most. */
  static String number(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size >= 100_000 || size < 0.001)) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    return String.format(
        Locale.ROOT,
        size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f",
        value);
  }
}
