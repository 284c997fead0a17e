package io.gradus.exercises.kit;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.read.WeatherRows;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.split.SplitIndex;
import io.gradus.datasets.split.ThreeWaySplit;
import io.gradus.exercises.kit.prepare.Splits;
import java.util.List;

/**
 * Today's weather and tomorrow's sunshine in Basel, split as in the course: of the first three
 * years, 767 days to learn from, 164 to choose by, 165 to test on.
 *
 * @param train days to learn from
 * @param validation days to choose by
 * @param test days to test on
 * @param features names of the 89 columns, place and what was measured
 * @param source what the rows are, for people: the real data, or a stand-in
 * @param standIn whether they are generated
 */
public record Weather(
    Part train, Part validation, Part test, List<String> features, String source, boolean standIn) {
  /** What is predicted, and what persistence predicts it by: hours of sunshine in Basel. */
  public static final String SUNSHINE = "BASEL_sunshine";

  private static final String DATASET = "weather";

  /**
   * Some of the days.
   *
   * @param x the day's weather {@code (days, 89)}
   * @param y sunshine in Basel on the next day, hours {@code (days)}
   * @param today sunshine in Basel on the day itself, hours {@code (days)}
   */
  public record Part(float[][] x, float[] y, float[] today) {

    /**
     * The root mean squared error of saying that tomorrow is as today, in hours: what a network has
     * to beat.
     */
    public double persistenceRmse() {
      double squares = 0;
      for (int i = 0; i < y.length; i++) {
        // What the file says in decimals, not what a float makes of it.
        double error = decimal(y[i]) - decimal(today[i]);
        squares += error * error;
      }
      return Math.sqrt(squares / y.length);
    }

    private static double decimal(float value) {
      return Double.parseDouble(Float.toString(value));
    }
  }

  /** Keeps a copy. */
  public Weather {
    features = List.copyOf(features);
  }

  /**
   * The weather of the light file: the real one where it is on this machine or can be fetched, else
   * a stand-in, which {@link #source()} says.
   */
  public static Weather load() {
    Datasets.Weather found =
        Datasets.fromEnvironment(System.err::println).weather(Policy.MAY_FETCH);
    return of(found.rows(), found.source().describe(), !found.source().isReal());
  }

  static Weather of(WeatherRows rows, String source, boolean standIn) {
    ThreeWaySplit split = SplitIndex.bundledThreeWay(DATASET);
    float[][] values = rows.values();
    float[] sunshine = rows.column(SUNSHINE);
    return new Weather(
        part(values, sunshine, split.train()),
        part(values, sunshine, split.validation()),
        part(values, sunshine, split.test()),
        rows.features(),
        source,
        standIn);
  }

  private static Part part(float[][] values, float[] sunshine, int[] days) {
    int[] next = new int[days.length];
    for (int i = 0; i < next.length; i++) {
      next[i] = days[i] + 1;
    }
    return new Part(
        Splits.take(values, days), Splits.take(sunshine, next), Splits.take(sunshine, days));
  }
}
