package io.gradus.grader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurvesTest {
  @TempDir private Path folder;

  private static Curves.Logged parse(String text) throws UnreadableCurve {
    return Curves.parse(text, Context.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss,val_loss,accuracy\n1.5,2,0.25\n0.5,1,0.75\n",
        "\uFEFFaccuracy,loss,val_loss\r\n0.25,1.5,2\r\n0.75,0.5,1\r\n",
        "Accuracy;Loss;Val Loss\n0,25;1,5;2\n0,75;0,5;1",
        "acc\ttrain_loss\tvalidation_loss\n.25\t1.5\t2e0\n.75\t5e-1\t1\n",
        "\"epoch\",\"trainLoss\",\"valLoss\",\"train/accuracy\"\n1,1.5,2,0.25\n2,0.5,1,0.75\n",
        """
        {"loss": 1.5, "val_loss": 2, "accuracy": 0.25}

        {"accuracy": 0.75, "val_loss": 1, "loss": 0.5}
        """,
        "epoch,loss/train,loss/validation,accuracy/train\n1,1.5,2,0.25\n2,0.5,1,0.75\n"
      })
  void oneCurveInTheWaysThatProgramsWriteIt(String text) throws UnreadableCurve {
    EpochSeries series = parse(text).series();
    assertThat(series.loss()).containsExactly(1.5, 0.5);
    assertThat(series.validationLoss().orElseThrow()).containsExactly(2, 1);
    assertThat(series.metrics()).hasSize(1);
    assertThat(series.metrics().get(0).name()).isEqualTo("accuracy");
    assertThat(series.metrics().get(0).rises()).isTrue();
    assertThat(series.metrics().get(0).train()).containsExactly(0.25, 0.75);
  }

  @Test
  void whatIsNoNumberIsReadAsProgramsMeanIt() throws UnreadableCurve {
    EpochSeries csv = parse("loss,val_loss\nnan,\ninf,-Infinity\nNaN,1\n").series();
    assertThat(csv.loss()).containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
    assertThat(csv.validationLoss().orElseThrow())
        .containsExactly(Double.NaN, Double.NEGATIVE_INFINITY, 1);
    EpochSeries json = parse("{\"loss\":\"NaN\"}\n{\"loss\":null}\n{\"loss\":\"-Inf\"}\n").series();
    assertThat(json.loss()).containsExactly(Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY);
    assertThat(json.validationLoss()).isEmpty();
  }

  @Test
  void aMetricThatFallsAndOneOnValidationRowsOnly() throws UnreadableCurve {
    EpochSeries series = parse("loss,rmse,val_f1\n1,3,0.5\n").series();
    assertThat(series.metrics().get(0).name()).isEqualTo("rmse");
    assertThat(series.metrics().get(0).rises()).isFalse();
    assertThat(series.metrics().get(1).validation().orElseThrow()).containsExactly(0.5);
    assertThat(series.metrics().get(1).train()).containsExactly(Double.NaN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"epoch\":1,\"loss\":2}\n{\"epoch\":2,\"lo",
        "epoch,loss\n1,2\n2",
      })
  void aLineThatWasCutOffIsLeftOutAndToldOf(String text) throws UnreadableCurve {
    Curves.Logged logged = parse(text);
    assertThat(logged.series().loss()).containsExactly(2);
    assertThat(logged.notes()).containsExactly("The last line is cut off and was left out.");
  }

  @Test
  void aTrainingThatWasResumedIsOneCurve() throws UnreadableCurve {
    Curves.Logged logged = parse("epoch,loss\n1,5\n2,4\n1,3\n2,2\n");
    assertThat(logged.series().loss()).containsExactly(5, 4, 3, 2);
    assertThat(logged.notes()).hasSize(1).first().asString().contains("Line 4", "resumed");
  }

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            UnreadableCurve.class,
            e -> {
              assertThat(e.getMessage()).contains(words);
              assertThat(e.remedy()).isNotBlank();
            });
  }

  @Test
  void whatCannotBeReadIsRefusedWithItsLine() {
    refused("", "empty");
    refused("\n\n", "empty");
    refused("loss,val_loss\n", "no epochs");
    refused("epoch,verlust\n1,2\n", "no column 'loss'", "verlust");
    refused("1.0,2.0\n0.5,1.0\n", "no names");
    refused("loss,loss\n1,2\n", "two columns 'loss'");
    refused("loss,val_loss\n1,2\n3\n4,5\n", "line 3", "1 fields", "header 2");
    refused("loss,val_loss\n1,5,2,5\n", "line 2 has 4 fields");
    refused("{\"loss\":true}\n", "no column 'loss'", "no other");
    refused("loss\n" + "x".repeat(999), "has '" + "x".repeat(40) + "…'");
    refused("loss\nlow\n", "line 2", "'low'", "loss");
    refused("{\"loss\":1}\n{\"loss\":2}{\"lo\n{\"loss\":3}\n[1]\n", "line 4");
    refused("{\"loss\":1}\n{\"lo{\"loss\":2}\nss\":3}\n", "line 2 is no JSON");
    refused("[{\"loss\":1},{\"loss\":2}]", "one JSON array");
    refused("{\"loss\":[1,0.5],\"val_loss\":[1,0.6]}", "a list as its loss");
    refused("epoch,loss,val_loss\n1,0.5,\n1,,0.6\n2,0.4,\n2,,0.5\n", "line 3 has no loss");
    refused("{\"loss\":1}\n{\"val_loss\":1}\n{\"loss\":1}\n", "line 2 has no loss");
    refused(
        IntStream.range(0, 300).mapToObj("{\"m%d\":1}\n"::formatted).collect(Collectors.joining()),
        "256 columns");
    refused("\u0000\u0001binary\n\u0002\n", "no");
  }

  @Test
  void twoRunsInOneFileAreTold() {
    String mixed =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "{\"epoch\":%d,\"loss\":1}\n{\"epoch\":%d,\"loss\":9}\n".formatted(i, i))
            .collect(Collectors.joining());
    refused(mixed, "several runs");
  }

  @Test
  void aHundredThousandEpochsAreRead() throws Exception {
    StringBuilder text = new StringBuilder("epoch,loss\n");
    for (int i = 1; i <= 100_000; i++) {
      text.append(i).append(',').append(1.0 / i).append('\n');
    }
    Path file = Files.writeString(folder.resolve("long.csv"), text);
    assertThat(Curves.read(file).series().epochs()).isEqualTo(100_000);
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws Exception {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "loss,größe\n1,2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Curves.read(file))
        .isInstanceOf(UnreadableCurve.class)
        .hasMessageContaining("UTF-8");
  }
}
