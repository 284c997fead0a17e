package io.gradus.datasets.standin;

import io.gradus.datasets.json.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
    double[] steps,
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
      Set<Integer> unmeasured,
      Set<Integer> unsexed,
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
      double[] mean,
      double[] standardDeviation,
      double[] minimum,
      double[] maximum,
      double[][] correlation) {

    double[][] covariance() {
      int n = mean.length;
      double[][] covariance = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          covariance[i][j] = correlation[i][j] * standardDeviation[i] * standardDeviation[j];
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
      return statistics(JsonFields.parse(RESOURCE, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static PenguinStatistics statistics(JsonFields fields) {
    List<Group> groups = fields.objects("groups", PenguinStatistics::group);
    return fields.build(
        () ->
            new PenguinStatistics(
                fields.text("dataset"),
                fields.text("source"),
                fields.longInteger("seed"),
                fields.texts("features"),
                fields.numbers("steps"),
                groups));
  }

  private static Group group(JsonFields fields) {
    List<Run> islands = fields.objects("islands", PenguinStatistics::run);
    List<Moments> sexes = fields.objects("sexes", PenguinStatistics::moments);
    return fields.build(
        () ->
            new Group(
                fields.text("species"),
                islands,
                rowNumbers(fields.integers("unmeasured")),
                rowNumbers(fields.integers("unsexed")),
                sexes));
  }

  private static Set<Integer> rowNumbers(int[] rows) {
    return Arrays.stream(rows).boxed().collect(Collectors.toUnmodifiableSet());
  }

  private static Run run(JsonFields fields) {
    return fields.build(() -> new Run(fields.text("island"), fields.integer("rows")));
  }

  private static Moments moments(JsonFields fields) {
    return fields.build(
        () ->
            new Moments(
                fields.text("sex"),
                fields.integer("rows"),
                fields.numbers("mean"),
                fields.numbers("standardDeviation"),
                fields.numbers("minimum"),
                fields.numbers("maximum"),
                fields.matrix("correlation")));
  }
}
