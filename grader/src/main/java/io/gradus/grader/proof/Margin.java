package io.gradus.grader.proof;

import java.util.List;

/**
 * How far a measured value stays from its threshold over several seeds.
 *
 * @param runs how many were measured
 * @param mean distance on the passing side, in the metric's unit
 * @param deviation standard deviation of the distance
 * @param least the smallest distance; negative where one failed
 */
public record Margin(int runs, double mean, double deviation, double least) {

  /**
   * Of distances.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Margin of(List<Double> distances) {
    if (distances.size() < 2) {
      throw new IllegalArgumentException("a deviation needs two values");
    }
    double mean = distances.stream().mapToDouble(x -> x).average().orElseThrow();
    double squares = distances.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
    return new Margin(
        distances.size(),
        mean,
        Math.sqrt(squares / (distances.size() - 1)),
        distances.stream().mapToDouble(x -> x).min().orElseThrow());
  }

  /** The mean distance in standard deviations; infinite where every run gave the same. */
  public double deviations() {
    return deviation == 0 ? Math.copySign(Double.POSITIVE_INFINITY, mean) : mean / deviation;
  }
}
