package io.gradus.exercises.kit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a value lies along an axis.
 *
 * @param low the value at its start
 * @param high the value at its end, larger
 * @param logarithmic whether equal distances are equal factors
 * @param whole whether only whole numbers are labelled, as of epochs
 */
record Scale(double low, double high, boolean logarithmic, boolean whole) {
  private static final double TINY = 1e-12;
  private static final double LEAST_SPAN = 1e-9;

  /**
   * A mark on the axis.
   *
   * @param label empty for a mark without one
   */
  record Tick(double value, String label) {}

  Scale {
    // Without this the marks of an axis would never end.
    if (!(low < high) || !Double.isFinite(high - low) || (logarithmic && low <= 0)) {
      throw new IllegalArgumentException(
          "An axis from %s to %s cannot be drawn; look at the least and largest values first."
              .formatted(low, high));
    }
    if ((high - low) / Math.max(Math.abs(low), Math.abs(high)) < LEAST_SPAN) {
      // Values so alike that their numbers cannot be told apart: some room around them.
      double room = LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high));
      low -= logarithmic ? 0 : room;
      high += room;
    }
  }

  /** A linear scale. */
  static Scale linear(double low, double high) {
    return new Scale(low, high, false, false);
  }

  /** A scale with some room around the values; not wider than needed to begin at 0 if close by. */
  static Scale around(double least, double most, boolean logarithmic, boolean whole, double room) {
    if (logarithmic) {
      double factor = Math.max(1.1, Math.pow(most / least, room));
      return new Scale(least / factor, most * factor, true, whole);
    }
    double span = most > least ? most - least : Math.max(1, Math.abs(least)); // any will do
    double low = least >= 0 && least < span / 3 ? 0 : least - room * span;
    boolean below = most <= 0 && least < 0 && -most < span / 3;
    double high = below ? 0 : most + Math.max(room, most > least ? 0 : 1) * span;
    return new Scale(low, high, false, whole);
  }

  /** The number that is linear along the axis. */
  double inner(double value) {
    return logarithmic ? Math.log10(value) : value;
  }

  /** 0 at the start of the axis, 1 at its end. */
  double at(double value) {
    return (inner(value) - inner(low)) / (inner(high) - inner(low));
  }

  /** About so many marks with labels. */
  List<Tick> ticks(int about) {
    if (logarithmic && high / low >= 4) {
      return logarithmicTicks();
    }
    double step = step((high - low) / about);
    List<Tick> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - TINY); k * step <= high * (1 + TINY); k++) {
      ticks.add(new Tick(k * step, label(k * step, step)));
    }
    return ticks;
  }

  /** 1, 2 or 5 times a power of ten, at least this much. */
  private double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double step = 10 * power;
    for (double factor : new double[] {5, 2, 1}) {
      step = factor * power >= least * (1 - TINY) ? factor * power : step;
    }
    return whole ? Math.max(1, step) : step;
  }

  private List<Tick> logarithmicTicks() {
    int first = (int) Math.floor(Math.log10(low));
    int last = (int) Math.floor(Math.log10(high));
    int every = Math.max(1, (int) Math.ceil((last - first) / 10.0));
    boolean few = high / low < 200;
    List<Tick> ticks = new ArrayList<>();
    for (int power = first; power <= last; power++) {
      for (int factor = 1; factor <= 9; factor++) {
        double value = factor * Math.pow(10, power);
        if (value >= low && value <= high) {
          boolean named =
              factor == 1 ? (power - first) % every == 0 : few && (factor == 2 || factor == 5);
          ticks.add(new Tick(value, named ? power(value, power) : ""));
        }
      }
    }
    return ticks;
  }

  private static String power(double value, int power) {
    return power >= -4 && power <= 5
        ? label(value, Math.pow(10, power))
        : signed(String.format(Locale.ROOT, "%.0e", value).replace("e+", "e"));
  }

  /** A value with as many decimals as the step has. */
  static String label(double value, double step) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    if (Math.abs(value) >= 1e7 || decimals > 6) {
      return signed(String.format(Locale.ROOT, "%.2e", value));
    }
    return signed(String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0));
  }

  /** With a minus sign in place of a hyphen. */
  private static String signed(String number) {
    return number.replace('-', '\u2212');
  }
}
