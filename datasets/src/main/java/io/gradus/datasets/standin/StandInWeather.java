package io.gradus.datasets.standin;

import io.gradus.datasets.read.WeatherRows;
import io.gradus.datasets.standin.WeatherStatistics.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generates weather where the real file cannot be had: as many days and columns. Each column is its
 * yearly wave plus a deviation that lasts: part of it is common to all columns (four factors, which
 * move as the real ones do from day to day), the rest its own. Then it is clipped to the real range
 * and rounded as the real column is.
 */
public final class StandInWeather {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final double YEAR = 365.25;

  private final WeatherStatistics statistics;
  private final Random random;

  private StandInWeather(WeatherStatistics statistics) {
    this.statistics = statistics;
    this.random = new Random(statistics.seed()); // its algorithm is part of its contract
  }

  /** The stand-in: 3654 days, always the same. */
  public static WeatherRows generate() {
    return new StandInWeather(WeatherStatistics.bundled()).rows();
  }

  private WeatherRows rows() {
    List<Column> columns = statistics.columns();
    double[] factors = new double[statistics.factorPersistence().length];
    double[] own = new double[columns.size()];
    List<LocalDate> days = new ArrayList<>();
    float[][] values = new float[statistics.days()][columns.size()];
    for (int day = 0; day < values.length; day++) {
      days.add(FIRST.plusDays(day));
      for (int k = 0; k < factors.length; k++) {
        factors[k] = next(factors[k], statistics.factorPersistence()[k], day);
      }
      for (int j = 0; j < own.length; j++) {
        own[j] = next(own[j], columns.get(j).ownPersistence(statistics.factorPersistence()), day);
        values[day][j] = value(columns.get(j), day, factors, own[j]);
      }
    }
    return new WeatherRows(days, columns.stream().map(Column::name).toList(), values);
  }

  /** The next value of a process with mean 0 and variance 1 that remembers so much of the last. */
  private double next(double last, double persistence, int day) {
    double news = random.nextGaussian();
    return day == 0 ? news : persistence * last + Math.sqrt(1 - persistence * persistence) * news;
  }

  private static float value(Column column, int day, double[] factors, double own) {
    double deviation = Math.sqrt(column.ownVariance()) * own;
    for (int k = 0; k < factors.length; k++) {
      deviation += column.loadings()[k] * factors[k];
    }
    double angle = 2 * Math.PI * day / YEAR;
    // StrictMath: the same to the last bit on every machine.
    double value =
        column.mean()
            + column.cosine() * StrictMath.cos(angle)
            + column.sine() * StrictMath.sin(angle)
            + column.deviation() * deviation;
    value = Math.max(column.minimum(), Math.min(column.maximum(), value));
    return BigDecimal.valueOf(value)
        .setScale(column.decimals(), RoundingMode.HALF_EVEN)
        .floatValue();
  }
}
