package io.gradus.grader.curve;

import java.util.Arrays;

/**
 * A finite series, smoothed by a running median, and what can be asked about it. Epochs count from
 * 0 here.
 */
final class Shape {
  /** The end is what the last tenth of the epochs show, at least three. */
  private static final int END_SHARE = 10;

  private static final int LEAST_END = 3;

  /** Of shorter curves the end is the last epoch: three would be a good part of the whole. */
  private static final int SHORT = 12;

  /** Median absolute deviation to standard deviation, for normal noise. */
  private static final double MAD = 1.4826;

  private final double[] raw;
  private final double[] smooth;

  Shape(double[] values) {
    raw = values;
    int half = Math.max(1, Math.min(12, values.length / 20));
    smooth = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      // Symmetric, so that a slope is not bent at the ends.
      int reach = Math.min(half, Math.min(i, values.length - 1 - i));
      smooth[i] = median(values, i - reach, i + reach + 1);
    }
  }

  static double median(double[] values, int from, int to) {
    double[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  int epochs() {
    return raw.length;
  }

  double raw(int epoch) {
    return raw[epoch];
  }

  double at(int epoch) {
    return smooth[epoch];
  }

  double first() {
    return raw[0];
  }

  private int endLength() {
    return raw.length < SHORT ? 1 : Math.max(LEAST_END, raw.length / END_SHARE);
  }

  /** What it ends at. */
  double end() {
    return median(raw, raw.length - endLength(), raw.length);
  }

  /** What a stretch around a share of the epochs, 0 to 1, lies at. */
  double around(double share) {
    int middle = (int) Math.round(share * (raw.length - 1));
    int half = endLength() / 2;
    return median(raw, Math.max(0, middle - half), Math.min(raw.length, middle + half + 1));
  }

  /** The epoch of the smoothed minimum. */
  int lowest() {
    int lowest = 0;
    for (int i = 1; i < smooth.length; i++) {
      lowest = smooth[i] < smooth[lowest] ? i : lowest;
    }
    return lowest;
  }

  double median(double fromShare, double toShare) {
    int from = (int) (fromShare * raw.length);
    return median(raw, from, Math.max(from + 1, (int) Math.ceil(toShare * raw.length)));
  }

  /** How far values jump around the smoothed line in the second half: a standard deviation. */
  double noise() {
    int from = raw.length / 2;
    double[] steps = new double[Math.max(1, raw.length - from - 1)];
    for (int i = 0; i < steps.length && from + i + 1 < raw.length; i++) {
      steps[i] = Math.abs(raw[from + i + 1] - raw[from + i]);
    }
    // A difference of two values has the square root of two times their deviation.
    return MAD * median(steps, 0, steps.length) / Math.sqrt(2);
  }

  /** Of the second half's steps, the share that turn back on the one before. */
  double turns() {
    int turns = 0;
    int from = Math.max(2, raw.length / 2);
    for (int i = from; i < raw.length; i++) {
      turns += (raw[i] - raw[i - 1]) * (raw[i - 1] - raw[i - 2]) < 0 ? 1 : 0;
    }
    return from < raw.length ? (double) turns / (raw.length - from) : 0;
  }

  /** Median size of the second half's steps. */
  double step() {
    return noise() * Math.sqrt(2) / MAD;
  }

  /** Of all steps of the smoothed line in the second half, the share that go down. */
  double falls() {
    int falls = 0;
    int from = raw.length / 2;
    for (int i = from + 1; i < raw.length; i++) {
      falls += smooth[i] < smooth[i - 1] ? 1 : 0;
    }
    return raw.length - from - 1 <= 0 ? 0 : (double) falls / (raw.length - from - 1);
  }
}
