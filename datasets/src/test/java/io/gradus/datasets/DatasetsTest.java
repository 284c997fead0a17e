package io.gradus.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.cache.UserCache;
import io.gradus.datasets.resolve.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
  @TempDir Path temp;

  private Datasets datasets(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("GRADUS_CACHE", temp.resolve("cache").toString());
    return Datasets.of(environment, new UserCache(environment, "Linux", warning -> {}));
  }

  @Test
  void givesStandInsOnAFreshMachine() {
    Datasets.Penguins penguins = datasets(Map.of()).penguins(Policy.LOCAL_ONLY);
    assertThat(penguins.rows().size()).isEqualTo(344);
    assertThat(penguins.source().describe()).startsWith("stand-in data: penguins (generated");
    assertThat(penguins.source().problems()).isEmpty();
  }

  @Test
  void doesNotAskTheNetworkWhenOffline() {
    Datasets.Penguins penguins = datasets(Map.of("GRADUS_OFFLINE", "1")).penguins(Policy.MAY_FETCH);
    assertThat(penguins.source().isReal()).isFalse();
    assertThat(penguins.source().problems())
        .singleElement()
        .asString()
        .contains("GRADUS_OFFLINE is set");
  }

  @Test
  void neverUsesACorruptFile() throws Exception {
    Path own = Files.createDirectories(temp.resolve("own"));
    Files.writeString(own.resolve("penguins.csv"), "species\nAdelie\n");
    Datasets.Penguins penguins =
        datasets(Map.of("GRADUS_DATASETS", own.toString())).penguins(Policy.LOCAL_ONLY);
    assertThat(penguins.rows().size()).isEqualTo(344);
    assertThat(penguins.source().isReal()).isFalse();
    assertThat(penguins.source().problems())
        .singleElement()
        .asString()
        .contains("penguins.csv is not used: it has 15 bytes where 13478 are expected");
  }

  @Test
  @Tag("real-data")
  void readsTheRealPenguins() {
    String folders = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    assumeTrue(!folders.isEmpty(), "skipped: GRADUS_DATASETS is not set");
    Datasets.Penguins penguins =
        datasets(Map.of("GRADUS_DATASETS", folders)).penguins(Policy.LOCAL_ONLY);
    assertThat(penguins.source().describe()).isEqualTo("real data: penguins.csv");
    assertThat(penguins.rows().rows().get(0).billLengthMm()).isEqualTo(39.1f);
  }
}
