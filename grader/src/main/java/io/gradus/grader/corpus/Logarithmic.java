package io.gradus.grader.corpus;

/**
 * A number in two bytes: its sign and its logarithm in steps of a thousandth, so that every value
 * from 1e-7 to 1e9 keeps three digits; 0, NaN and the infinities have codes of their own.
 */
final class Logarithmic {
  private static final double STEP = 0.0012;
  private static final double LEAST = 1e-7;
  private static final short NAN = Short.MIN_VALUE;
  private static final int INFINITE = Short.MAX_VALUE;

  private Logarithmic() {}

  static short code(double value) {
    if (Double.isNaN(value)) {
      return NAN;
    }
    double size = Math.abs(value);
    if (size < LEAST) {
      return 0;
    }
    long steps =
        Double.isInfinite(size)
            ? INFINITE
            : Math.min(INFINITE - 1, 1 + Math.round(Math.log(size / LEAST) / STEP));
    return (short) (value < 0 ? -steps : steps);
  }

  static double value(short code) {
    if (code == NAN) {
      return Double.NaN;
    } else if (code == 0) {
      return 0;
    }
    int steps = Math.abs(code);
    double size =
        steps == INFINITE ? Double.POSITIVE_INFINITY : LEAST * Math.exp((steps - 1) * STEP);
    return code < 0 ? -size : size;
  }
}
