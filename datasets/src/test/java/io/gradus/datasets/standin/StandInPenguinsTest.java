package io.gradus.datasets.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gradus.datasets.catalogue.Catalogue;
import io.gradus.datasets.catalogue.TableSchema;
import io.gradus.datasets.read.CsvTable;
import io.gradus.datasets.read.Penguin;
import io.gradus.datasets.read.PenguinRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandInPenguinsTest {
  private static final PenguinRows ROWS = StandInPenguins.generate();

  @Test
  void hasTheShapeOfTheRealFile() {
    assertThat(ROWS.size()).isEqualTo(344);
    assertThat(count(ROWS, "Adelie")).isEqualTo(152);
    assertThat(count(ROWS, "Chinstrap")).isEqualTo(68);
    assertThat(count(ROWS, "Gentoo")).isEqualTo(124);
    PenguinRows complete = ROWS.complete();
    assertThat(complete.size()).isEqualTo(342);
    assertThat(count(complete, "Adelie")).isEqualTo(151);
    assertThat(count(complete, "Chinstrap")).isEqualTo(68);
    assertThat(count(complete, "Gentoo")).isEqualTo(123);
    assertThat(ROWS.rows().stream().filter(p -> p.sex().isEmpty())).hasSize(11);
    assertThat(ROWS.rows().get(3).isMeasured()).isFalse();
    assertThat(ROWS.rows().get(339).isMeasured()).isFalse();
    assertThat(ROWS.classes()).isSorted();
  }

  @Test
  void passesTheRealFilesSchema() throws IOException {
    TableSchema schema =
        Catalogue.bundled().dataset("penguins").file("penguins.csv").table().orElseThrow();
    byte[] csv = ROWS.toCsv().getBytes(StandardCharsets.UTF_8);
    assertThat(PenguinRows.of(CsvTable.read("stand-in", csv, schema)).toCsv())
        .isEqualTo(ROWS.toCsv());
  }

  @Test
  void isTheSameOnEveryMachine() throws GeneralSecurityException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(ROWS.toCsv().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("7a2cfb71cf2aac977dd657c83a65680328aaf736d2c5573df8090c3633b114d0");
  }

  @Test
  void roundsAsTheRealFileDoes() {
    for (Penguin p : ROWS.complete().rows()) {
      assertThat(Float.toString(p.billLengthMm())).matches("\\d\\d\\.\\d");
      assertThat(Float.toString(p.billDepthMm())).matches("\\d\\d\\.\\d");
      assertThat(p.flipperLengthMm() % 1).isZero();
      assertThat(p.bodyMassG() % 25).isZero();
    }
  }

  @Test
  void hasTheStatisticsItIsDocumentedToHave() {
    for (PenguinStatistics.Group group : PenguinStatistics.bundled().groups()) {
      for (PenguinStatistics.Moments sex : group.sexes()) {
        List<Penguin> penguins =
            ROWS.rows().stream()
                .filter(p -> p.species().equals(group.species()))
                .filter(p -> p.sex().equals(Optional.of(sex.sex())))
                .toList();
        assertThat(penguins).hasSize(sex.rows());
        Sample sample = Sample.of(penguins);
        for (int i = 0; i < 4; i++) {
          double deviation = sex.standardDeviation()[i];
          assertThat(sample.mean()[i]).isCloseTo(sex.mean()[i], within(0.1 * deviation));
          assertThat(sample.deviation()[i]).isCloseTo(deviation, within(0.1 * deviation));
          assertThat(sample.minimum()[i]).isGreaterThan(sex.minimum()[i] - 1e-4);
          assertThat(sample.maximum()[i]).isLessThan(sex.maximum()[i] + 1e-4);
          for (int j = 0; j < 4; j++) {
            assertThat(sample.correlation()[i][j]).isCloseTo(sex.correlation()[i][j], within(0.1));
          }
        }
      }
    }
  }

  /** As hard to learn as the real penguins: leave one out, nearest neighbour on scaled inputs. */
  @Test
  void theSpeciesCanBeTold() {
    PenguinRows rows = ROWS.complete();
    float[][] x = rows.measurements();
    int[] y = rows.classes();
    Sample all = Sample.of(rows.rows());
    long right =
        IntStream.range(0, x.length).filter(i -> y[nearest(x, i, all.deviation())] == y[i]).count();
    // The real file gives 0.982 (336 of 342).
    assertThat((double) right / x.length).isBetween(0.96, 0.995);
  }

  private static int nearest(float[][] x, int i, double[] scale) {
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int j = 0; j < x.length; j++) {
      double distance = 0;
      for (int k = 0; k < scale.length; k++) {
        distance += Math.pow((x[i][k] - x[j][k]) / scale[k], 2);
      }
      if (j != i && distance < least) {
        least = distance;
        best = j;
      }
    }
    return best;
  }

  private static long count(PenguinRows rows, String species) {
    return rows.rows().stream().filter(p -> p.species().equals(species)).count();
  }
}
