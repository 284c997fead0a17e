package io.gradus.datasets.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import io.gradus.datasets.split.Split;
import io.gradus.datasets.split.SplitIndex;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the catalogue, the split and the stand-in say of the real file, held against it. */
@Tag("real-data")
class RealPenguinsTest {
  private static Path file;
  private static PenguinRows rows;

  @BeforeAll
  static void findTheFile() throws IOException {
    String folders = System.getenv().getOrDefault("GRADUS_DATASETS", "");
    Optional<Path> found =
        Arrays.stream(folders.split(File.pathSeparator, -1))
            .map(folder -> Path.of(folder).resolve("penguins").resolve("penguins.csv"))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(found.isPresent(), "skipped: no penguins/penguins.csv in GRADUS_DATASETS");
    file = found.orElseThrow();
    rows =
        PenguinRows.read(
            file,
            Catalogue.bundled().dataset("penguins").file("penguins.csv").table().orElseThrow());
  }

  @Test
  void isReadWhole() throws IOException {
    assertThat(rows.toCsv()).isEqualTo(Files.readString(file));
    assertThat(rows.complete().size()).isEqualTo(342);
  }

  @Test
  void hasTheClassesInTheOrderOfTheStandIn() {
    PenguinRows standIn = StandInPenguins.generate();
    assertThat(rows.species()).containsExactly(standIn.species());
    for (int i = 0; i < rows.size(); i++) {
      Penguin real = rows.rows().get(i);
      Penguin generated = standIn.rows().get(i);
      assertThat(generated.island()).isEqualTo(real.island());
      assertThat(generated.isMeasured()).isEqualTo(real.isMeasured());
      assertThat(generated.sex().isPresent()).isEqualTo(real.sex().isPresent());
    }
  }

  @Test
  void givesTheCoursesTestSet() {
    Split split = SplitIndex.bundled("penguins").split();
    PenguinRows test = rows.complete().select(split.test());
    assertThat(test.species()).filteredOn("Adelie"::equals).hasSize(30);
    assertThat(test.species()).filteredOn("Chinstrap"::equals).hasSize(14);
    assertThat(test.species()).filteredOn("Gentoo"::equals).hasSize(25);
  }

  @Test
  void hasTheStatisticsThatTheStandInIsMadeFrom() {
    for (PenguinStatistics.Group group : PenguinStatistics.bundled().groups()) {
      for (PenguinStatistics.Moments sex : group.sexes()) {
        List<Penguin> penguins =
            rows.rows().stream()
                .filter(p -> p.species().equals(group.species()))
                .filter(p -> p.sex().equals(Optional.of(sex.sex())))
                .toList();
        Sample sample = Sample.of(penguins);
        assertThat(penguins).hasSize(sex.rows());
        for (int i = 0; i < 4; i++) {
          assertThat(sample.mean()[i]).isCloseTo(sex.mean()[i], within(1e-3));
          assertThat(sample.deviation()[i]).isCloseTo(sex.standardDeviation()[i], within(1e-3));
          assertThat(sample.minimum()[i]).isCloseTo(sex.minimum()[i], within(1e-3));
          assertThat(sample.maximum()[i]).isCloseTo(sex.maximum()[i], within(1e-3));
          for (int j = 0; j < 4; j++) {
            assertThat(sample.correlation()[i][j]).isCloseTo(sex.correlation()[i][j], within(1e-3));
          }
        }
      }
    }
  }
}
