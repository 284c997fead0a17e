package io.gradus.grader.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingsTest {
  private static final Machine IDLE = new Machine("Linux 6", "amd64", 2, "17.0.1+1", 0.5);

  @Test
  void tellsTheMiddleAndTheEndsOfUnsortedRuns() {
    Timing odd = new Timing("odd", List.of(3.0, 1.0, 2.5), Optional.of(5.0));
    assertThat(odd.median()).isEqualTo(2.5);
    assertThat(odd.min()).isEqualTo(1.0);
    assertThat(odd.max()).isEqualTo(3.0);
    assertThat(odd.ratio()).contains(0.5);
    Timing even = new Timing("even", List.of(4.0, 1.0, 2.0, 9.0), Optional.empty());
    assertThat(even.median()).isEqualTo(3.0);
    assertThat(even.ratio()).isEmpty();
  }

  @Test
  void refusesWhatWasNotMeasured() {
    assertThatThrownBy(() -> new Timing("nothing", List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void showsATableWithAimAndRatioWhereThereIsAnAim() {
    Timings timings =
        new Timings(
            IDLE,
            List.of(
                new Timing("graded cold", List.of(3.0), Optional.of(1.5)),
                new Timing("compiled", List.of(0.25), Optional.empty())));
    assertThat(timings.table().lines().toList())
        .containsExactly(
            "Linux 6 (amd64), 2 cores, JDK 17.0.1+1, load before: 0.5",
            "",
            "seconds                                           median       min       max  runs     aim  ratio",
            "graded cold                                        3.000     3.000     3.000     1     1.5   2.00",
            "compiled                                           0.250     0.250     0.250     1");
  }

  @Test
  void saysThatABusyMachineMeasuresOthers() {
    Machine busy = new Machine("Linux 6", "amd64", 2, "17.0.1+1", 9);
    assertThat(new Timings(busy, List.of()).table()).contains("The machine was busy");
    assertThat(new Timings(IDLE, List.of()).table()).doesNotContain("busy");
    Machine silent = new Machine("Windows 11", "amd64", 2, "17.0.1+1", -1);
    assertThat(new Timings(silent, List.of()).table()).contains("load before: not told");
  }

  @Test
  void writesEveryRunIntoJson() throws Exception {
    Timings timings =
        new Timings(IDLE, List.of(new Timing("cold", List.of(3.0, 1.0), Optional.of(1.0))));
    JsonNode json = new ObjectMapper().readTree(timings.json());
    assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/timings/0/name").asText()).isEqualTo("cold");
    assertThat(json.at("/timings/0/seconds/0").asDouble()).isEqualTo(3.0);
    assertThat(json.at("/timings/0/seconds/1").asDouble()).isEqualTo(1.0);
    assertThat(json.at("/timings/0/median").asDouble()).isEqualTo(2.0);
    assertThat(json.at("/timings/0/ratio").asDouble()).isEqualTo(2.0);
  }
}
