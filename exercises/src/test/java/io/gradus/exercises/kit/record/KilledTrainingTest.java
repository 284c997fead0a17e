package io.gradus.exercises.kit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that end in the middle of a training. */
class KilledTrainingTest {
  private static final int EPOCHS = 40;

  @TempDir private Path folder;

  /** Trains for ever, that is until its parent has seen enough. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      SmallTraining.run(1_000_000, true, CurveRecorder.into(Path.of(arguments[0])));
    }
  }

  private Process start() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dai.djl.offline=true",
            "-Dai.djl.pytorch.num_threads=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  private Path awaitEpochs(Process child) throws Exception {
    while (child.isAlive()) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> logs = all.filter(file -> file.endsWith("epochs.jsonl")).toList();
        if (logs.size() == 1 && Files.readAllLines(logs.get(0)).size() >= EPOCHS) {
          return logs.get(0).getParent();
        }
      }
      child.waitFor(50, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError(Files.readString(folder.resolve("output.txt")));
  }

  private static void assertReadable(Path run) throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readTree(run.resolve("run.json").toFile()).path("loss").asText()).isNotEmpty();
    List<String> lines = Files.readAllLines(run.resolve("epochs.jsonl"));
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = json.readTree(lines.get(i));
      assertThat(line.path("epoch").asInt()).isEqualTo(i + 1);
    }
    try (Stream<Path> events = Files.list(run.resolve("tensorboard"))) {
      assertThat(EventRecords.read(Files.readAllBytes(events.findFirst().orElseThrow())))
          .hasSizeGreaterThanOrEqualTo(EPOCHS);
    }
  }

  @Test
  void aProcessThatIsKilledLeavesARunThatCanBeRead() throws Exception {
    Process child = start();
    Path run = awaitEpochs(child);
    child.destroyForcibly().waitFor();
    assertReadable(run);
    assertThat(run.resolve("result.json")).doesNotExist();
  }

  @Test
  void aProcessThatIsAskedToEndSaysSoInItsRecords() throws Exception {
    Process child = start();
    Path run = awaitEpochs(child);
    child.destroy();
    child.waitFor();
    assertReadable(run);
    assertThat(Files.readString(run.resolve("result.json"))).contains("\"ended\" : \"exited\"");
  }
}
