package io.gradus.grader.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are read while they are written, and while others get into their files. */
class RunFollowerTest {
  @TempDir private Path folder;
  private Path run;
  private RunFollower follower;

  @BeforeEach
  void begin() throws IOException {
    run = Files.createDirectories(folder.resolve("runs/2.26-train/2026-11-21T090000Z-0001"));
    Files.writeString(
        run.resolve("run.json"),
        """
        {"exercise": "2.26-train", "started": "2026-11-21T09:00:00Z", "plannedEpochs": 100,
         "process": %d, "place": {"file": "Train.java", "line": 7, "method": "train"},
         "settings": {"launch": "abc"}}
        """
            .formatted(ProcessHandle.current().pid()));
    follower = new RunFollower(run);
  }

  private void write(String text) throws IOException {
    Files.writeString(
        run.resolve("epochs.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String epoch(int number, double loss) {
    return String.format(Locale.ROOT, "{\"epoch\":%d,\"loss\":%.4f}%n", number, loss);
  }

  private double[] losses() throws Exception {
    return follower.look().orElseThrow().series().loss();
  }

  @Test
  void eachLookTakesWhatHasComeSinceAndAHalfLineWaits() throws Exception {
    assertThat(follower.look().orElseThrow().series().epochs()).isZero();
    assertThat(follower.look()).isEmpty();
    write(epoch(1, 0.9) + "{\"epoch\":2,\"lo");
    assertThat(losses()).containsExactly(0.9);
    write("ss\":0.8}\n");
    assertThat(losses()).containsExactly(0.9, 0.8);
    assertThat(follower.look()).isEmpty();
    Files.writeString(run.resolve("result.json"), "{\"ended\":\"closed\",\"seconds\":2}");
    assertThat(follower.look().orElseThrow().end().orElseThrow().how()).isEqualTo("closed");
  }

  @Test
  void itReadsWhatReadingItWholeReads() throws Exception {
    for (int i = 1; i <= 20; i++) {
      write(
          "{\"epoch\":%d,\"loss\":%s,\"val_loss\":1,\"accuracy\":0.5,\"weights\":{\"a\":1}}%n"
              .formatted(i, i == 9 ? "\"NaN\"" : "0." + i));
      if (i % 3 == 0) {
        follower.look();
      }
    }
    RecordedRun followed = follower.look().orElseThrow();
    RecordedRun whole = Runs.read(run);
    assertThat(followed.series().loss()).containsExactly(whole.series().loss());
    assertThat(followed.series().validationLoss().orElseThrow())
        .containsExactly(whole.series().validationLoss().orElseThrow());
    assertThat(followed.series().metrics()).hasSameSizeAs(whole.series().metrics());
    assertThat(followed.series().inside()).isEqualTo(whole.series().inside());
  }

  @Test
  void aDamagedLineEndsTheCurveAndIsTold() throws Exception {
    write(epoch(1, 0.9) + epoch(2, 0.8) + "{\"epoch\":3,{\"epoch\":3\n" + epoch(4, 0.7));
    RecordedRun read = follower.look().orElseThrow();
    assertThat(read.series().loss()).containsExactly(0.9, 0.8);
    assertThat(read.notes()).singleElement().asString().contains("ends with epoch 2");
    write(epoch(5, 0.6));
    assertThat(losses()).containsExactly(0.9, 0.8);
  }

  @Test
  void twoRunsInOneFileAreTold() throws Exception {
    for (int i = 1; i <= 6; i++) {
      write(epoch(i, 0.9) + epoch(i, 0.1));
      follower.look();
    }
    write(epoch(7, 0.5));
    assertThat(follower.look().orElseThrow().notes())
        .singleElement()
        .asString()
        .contains("several runs");
  }

  @Test
  void aFileThatIsWrittenAnewIsReadAnew() throws Exception {
    write(epoch(1, 0.9) + epoch(2, 0.8));
    assertThat(losses()).hasSize(2);
    Files.writeString(run.resolve("epochs.jsonl"), epoch(1, 0.3));
    assertThat(losses()).containsExactly(0.3);
  }

  @Test
  void aHundredThousandEpochsAreReadInBoundedPieces() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 100_000; i++) {
      text.append("{\"epoch\":").append(i).append(",\"loss\":0.5,\"val_loss\":0.5,\"weights\":{\"");
      text.append("layer with a name\":1.25},\"gradients\":{\"layer with a name\":1.5}}\n");
    }
    write(text.toString());
    int looks = 1;
    RecordedRun read = follower.look().orElseThrow();
    while (follower.isBehind()) {
      looks++;
      read = follower.look().orElseThrow();
    }
    assertThat(looks).isGreaterThan(1);
    assertThat(read.series().epochs()).isEqualTo(100_000);
    assertThat(read.series().inside()).hasSizeLessThanOrEqualTo(1000);
    assertThat(read.series().inside().get(0).epoch()).isEqualTo(1);
    assertThat(read.series().inside().get(read.series().inside().size() - 1).epoch())
        .isEqualTo(100_000);
  }

  @Test
  void aLineWithoutAnEndIsNotTakenIntoMemory() throws Exception {
    write(epoch(1, 0.9));
    assertThat(losses()).hasSize(1);
    write("x".repeat(3 << 20));
    assertThat(follower.look().orElseThrow().notes()).singleElement().asString().contains("line");
    write(epoch(2, 0.5));
    assertThat(losses()).hasSize(1);
  }

  @Test
  void aRunThatIsDeletedIsAnErrorThatSaysSo() throws Exception {
    write(epoch(1, 0.9));
    follower.look();
    Runs.delete(run);
    assertThat(run).doesNotExist();
    assertThatThrownBy(follower::look).isInstanceOfAny(IOException.class, UnreadableCurve.class);
  }

  @Test
  void aRunKnowsItsProgramAndItsPlace() throws Exception {
    Files.writeString(run.resolve("source.txt"), "class Train {\n}\n");
    RunHead head = Runs.head(run);
    assertThat(head.launch()).isEqualTo("abc");
    assertThat(head.method()).isEqualTo("train");
    assertThat(head.place().orElseThrow().line()).isEqualTo(7);
    assertThat(Runs.source(run)).containsExactly("class Train {", "}");
    assertThat(at(Instant.now()).isAlive()).isTrue();
    assertThat(at(Instant.EPOCH).isAlive()).as("the number is another program's by now").isFalse();
  }

  private RunHead at(Instant started) throws Exception {
    Files.writeString(
        run.resolve("run.json"),
        "{\"started\": \"%s\", \"process\": %d}".formatted(started, ProcessHandle.current().pid()));
    return Runs.head(run);
  }

  @Test
  void whatWasStoppedIsMarkedAndWhatHadEndedIsNot() throws Exception {
    Runs.markCancelled(run);
    assertThat(end()).contains("cancelled");
    Files.writeString(run.resolve("result.json"), "{\"ended\":\"exited\",\"epochs\":3}");
    Runs.markCancelled(run);
    assertThat(end()).contains("cancelled");
    assertThat(Files.readString(run.resolve("result.json"))).contains("\"epochs\":3");
    Files.writeString(run.resolve("result.json"), "{\"ended\":\"closed\"}");
    Runs.markCancelled(run);
    assertThat(end()).contains("closed");
  }

  private Optional<String> end() throws Exception {
    return Runs.read(run).end().map(RecordedRun.End::how);
  }
}
