package io.gradus.exercises.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.Datasets;
import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.resolve.Policy;
import io.gradus.datasets.standin.StandInWeather;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeatherKitTest {
  @Test
  void theDaysAreSplitAsInTheCourse() {
    Weather weather = Weather.of(StandInWeather.generate(), "stand-in", true);
    assertThat(weather.train().x()).hasDimensions(767, 89);
    assertThat(weather.validation().x()).hasDimensions(164, 89);
    assertThat(weather.test().x()).hasDimensions(165, 89);
    int sunshine = weather.features().indexOf(Weather.SUNSHINE);
    assertThat(weather.test().today()[7]).isEqualTo(weather.test().x()[7][sunshine]);
    assertThat(weather.test().persistenceRmse()).isCloseTo(3.88, within(0.2));
  }

  @Test
  @Tag("real-data")
  void persistenceHasTheCoursesErrorToTwelveDigits(@TempDir Path cache) {
    String folders = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    Map<String, String> environment =
        Map.of("GRADUS_DATASETS", folders, "GRADUS_CACHE", cache.toString());
    Datasets datasets =
        Datasets.of(environment, new UserCache(environment, "Linux", warning -> {}));
    Datasets.Weather found = datasets.weather(Policy.LOCAL_ONLY);
    assumeTrue(found.source().isReal(), "skipped: no weather folder in GRADUS_DATASETS");
    Weather weather = Weather.of(found.rows(), found.source().describe(), false);
    assertThat(weather.test().persistenceRmse()).isCloseTo(3.877323350410224, within(5e-13));
    assertThat(weather.source()).isEqualTo("real data: weather_prediction_dataset_light.csv");
  }
}
