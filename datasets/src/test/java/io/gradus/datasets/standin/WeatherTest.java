package io.gradus.datasets.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.catalogue.Column;
import io.gradus.datasets.catalogue.TableSchema;
import io.gradus.datasets.read.WeatherRows;
import io.gradus.datasets.split.SplitIndex;
import io.gradus.datasets.split.ThreeWaySplit;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The weather's catalogue entry, split and stand-in, and what they say of the real file. */
class WeatherTest {
  private static final String FILE = "weather_prediction_dataset_light.csv";
  private static final String SUNSHINE = "BASEL_sunshine";
  private static final TableSchema SCHEMA =
      Catalogue.bundled().dataset("weather").file(FILE).table().orElseThrow();
  private static final WeatherRows STAND_IN = StandInWeather.generate();

  @Test
  void theStandInHasTheSchemasColumnsAndDays() {
    List<String> features =
        SCHEMA.columns().stream()
            .map(Column::name)
            .filter(name -> !name.equals("DATE") && !name.equals("MONTH"))
            .toList();
    assertThat(STAND_IN.features()).isEqualTo(features).hasSize(89);
    assertThat(STAND_IN.size()).isEqualTo(SCHEMA.rows());
    assertThat(STAND_IN.days().get(0)).isEqualTo(LocalDate.of(2000, 1, 1));
    assertThat(STAND_IN.days().get(3653)).isEqualTo(LocalDate.of(2010, 1, 1));
    assertThat(StandInWeather.generate().values()).isDeepEqualTo(STAND_IN.values());
  }

  @Test
  void theStandInsColumnsAreAsDocumented() {
    for (WeatherStatistics.Column column : WeatherStatistics.bundled().columns()) {
      float[] values = STAND_IN.column(column.name());
      double mean = mean(values);
      // Clipping at the ends of the range moves skewed columns, sunshine and rain above all.
      assertThat(mean).as(column.name()).isCloseTo(column.mean(), within(0.3 * column.deviation()));
      for (float value : values) {
        assertThat((double) value)
            .as(column.name())
            .isBetween(column.minimum() - 1e-3, column.maximum() + 1e-3);
      }
    }
  }

  @Test
  void theStandInsSunshineHasSeasonsAndLasts() {
    float[] sunshine = STAND_IN.column(SUNSHINE);
    assertThat(monthly(6, 7)).isGreaterThan(2 * monthly(12, 1));
    // Margin: the stand-in's naive baseline is within 0.2 hours of the real one on the test part,
    // within 0.5 on the others.
    ThreeWaySplit split = SplitIndex.bundledThreeWay("weather");
    assertThat(persistence(sunshine, split.test())).isCloseTo(3.877, within(0.2));
    assertThat(persistence(sunshine, split.validation())).isCloseTo(4.247, within(0.5));
    assertThat(persistence(sunshine, split.train())).isCloseTo(4.404, within(0.5));
  }

  private static double monthly(int a, int b) {
    float[] sunshine = STAND_IN.column(SUNSHINE);
    double sum = 0;
    int count = 0;
    for (int i = 0; i < sunshine.length; i++) {
      int month = STAND_IN.days().get(i).getMonthValue();
      if (month == a || month == b) {
        sum += sunshine[i];
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void theSplitHasTheCoursesSizes() {
    ThreeWaySplit split = SplitIndex.bundledThreeWay("weather");
    assertThat(split.rows()).isEqualTo(1096);
    assertThat(split.train()).hasSize(767);
    assertThat(split.validation()).hasSize(164);
    assertThat(split.test()).hasSize(165);
  }

  @Test
  @Tag("real-data")
  void theRealFileIsAsTheCatalogueSays() throws IOException {
    WeatherRows real = real();
    assertThat(real.features()).isEqualTo(STAND_IN.features());
    assertThat(real.days()).isEqualTo(STAND_IN.days());
    float[] sunshine = real.column(SUNSHINE);
    assertThat(mean(sunshine)).isCloseTo(4.66, within(0.01));
    long none = 0;
    for (float hours : sunshine) {
      none += hours == 0 ? 1 : 0;
    }
    assertThat(none).isEqualTo(641);
    assertThat(persistence(sunshine, SplitIndex.bundledThreeWay("weather").test()))
        .isCloseTo(3.877323350410224, within(1e-5));
  }

  private static WeatherRows real() throws IOException {
    String folders = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    Optional<Path> found =
        Arrays.stream(folders.split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder).resolve("weather").resolve(FILE))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(found.isPresent(), "skipped: no weather/" + FILE + " in GRADUS_DATASETS");
    return WeatherRows.read(found.orElseThrow(), SCHEMA);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double persistence(float[] sunshine, int[] days) {
    double squares = 0;
    for (int day : days) {
      double error = (double) sunshine[day + 1] - sunshine[day];
      squares += error * error;
    }
    return Math.sqrt(squares / days.length);
  }
}
