package io.gradus.grader.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long one thing took, several times.
 *
 * @param name what was done
 * @param seconds wall time of each run, in the order of the runs; not empty
 * @param aim the wall time that it should take, where one was set
 */
public record Timing(String name, List<Double> seconds, Optional<Double> aim) {
  public Timing {
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("not measured: " + name);
    }
    seconds = List.copyOf(seconds);
  }

  /** The middle one; of an even number, the mean of the two in the middle. */
  public double median() {
    double[] sorted = sorted();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The shortest. */
  public double min() {
    return sorted()[0];
  }

  /** The longest. */
  public double max() {
    return sorted()[seconds.size() - 1];
  }

  /** Median by aim: up to 1 all is well. */
  public Optional<Double> ratio() {
    return aim.map(wanted -> median() / wanted);
  }

  private double[] sorted() {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}
