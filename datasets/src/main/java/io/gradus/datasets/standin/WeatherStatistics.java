package io.gradus.datasets.standin;

import io.gradus.datasets.json.JsonFields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * What the weather's stand-in is generated from; the resource {@code /standins/weather.json}.
 *
 * @param dataset the catalogue's id
 * @param source what the figures were computed from, and their licence
 * @param seed of the generator
 * @param days how many
 * @param factorPersistence lag-1 correlation of each common factor
 * @param columns in the file's order
 */
record WeatherStatistics(
    String dataset,
    String source,
    long seed,
    int days,
    double[] factorPersistence,
    List<Column> columns) {
  private static final String RESOURCE = "/standins/weather.json";

  /** Least share of a column's variance that is its own, where the factors explain nearly all. */
  private static final double LEAST_OWN = 0.02;

  private static final double MOST_PERSISTENT = 0.97;

  /**
   * One column.
   *
   * @param mean over all days
   * @param cosine of the yearly wave, in the column's unit
   * @param sine of the yearly wave
   * @param deviation standard deviation of what is left
   * @param persistence lag-1 correlation of what is left
   * @param minimum least value that occurs
   * @param maximum largest value that occurs
   * @param decimals that the values have
   * @param loadings correlation of what is left with each common factor
   */
  record Column(
      String name,
      double mean,
      double cosine,
      double sine,
      double deviation,
      double persistence,
      double minimum,
      double maximum,
      int decimals,
      double[] loadings) {

    /** Share of the variance that the factors leave. */
    double ownVariance() {
      return Math.max(LEAST_OWN, 1 - Arrays.stream(loadings).map(x -> x * x).sum());
    }

    /** What the own part has to remember so that the column remembers what the real one does. */
    double ownPersistence(double[] factors) {
      double common = 0;
      for (int k = 0; k < factors.length; k++) {
        common += loadings[k] * loadings[k] * factors[k];
      }
      double own = (persistence - common) / ownVariance();
      return Math.max(-MOST_PERSISTENT, Math.min(MOST_PERSISTENT, own));
    }
  }

  static WeatherStatistics bundled() {
    try (InputStream in = WeatherStatistics.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + RESOURCE);
      }
      JsonFields fields = JsonFields.parse(RESOURCE, in.readAllBytes());
      List<Column> columns = fields.objects("columns", WeatherStatistics::column);
      return fields.build(
          () ->
              new WeatherStatistics(
                  fields.text("dataset"),
                  fields.text("source"),
                  fields.longInteger("seed"),
                  fields.integer("days"),
                  fields.numbers("factorPersistence"),
                  columns));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  private static Column column(JsonFields fields) {
    return fields.build(
        () ->
            new Column(
                fields.text("name"),
                fields.number("mean"),
                fields.number("cosine"),
                fields.number("sine"),
                fields.number("deviation"),
                fields.number("persistence"),
                fields.number("minimum"),
                fields.number("maximum"),
                fields.integer("decimals"),
                fields.numbers("loadings")));
  }
}
