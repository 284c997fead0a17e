package io.gradus.datasets.standin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What the stand-in is generated from; the resource {@code /standins/penguins.json}.
 *
 * @param dataset the catalogue's id
 * @param source what the figures were computed from, and their licence
 * @param seed of the generator
 * @param features names of the measurements
 * @param steps what the measurements are rounded to: 0.1 mm, 0.1 mm, 1 mm, 25 g
 * @param groups the species in the file's order
 */
record PenguinStatistics(
    String dataset,
    String source,
    long seed,
    List<String> features,
    List<Double> steps,
    List<Group> groups) {
  private static final String RESOURCE = "/standins/penguins.json";

  /**
   * One species.
   *
   * @param islands runs of rows on one island, in the file's order
   * @param unmeasured rows of the whole file without any measurement
   * @param unsexed rows of the whole file without a sex, those without measurements included
   */
  record Group(
      String species,
      List<Run> islands,
      List<Integer> unmeasured,
      List<Integer> unsexed,
      List<Moments> sexes) {
    int rows() {
      return islands.stream().mapToInt(Run::rows).sum();
    }
  }

  /** Rows in sequence on one island. */
  record Run(String island, int rows) {}

  /** Distribution of the measurements of one sex of one species, over {@code rows} penguins. */
  record Moments(
      String sex,
      int rows,
      List<Double> mean,
      List<Double> standardDeviation,
      List<Double> minimum,
      List<Double> maximum,
      List<List<Double>> correlation) {

    double[][] covariance() {
      int n = mean.size();
      double[][] covariance = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance[i][j] =
              correlation.get(i).get(j) * standardDeviation.get(i) * standardDeviation.get(j);
        }
      }
      return covariance;
    }
  }

  static PenguinStatistics bundled() {
    try (InputStream in = PenguinStatistics.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      return new JsonMapper().readValue(in, PenguinStatistics.class);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }
}
