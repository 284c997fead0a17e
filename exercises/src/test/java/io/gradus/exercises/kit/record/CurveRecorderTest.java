package io.gradus.exercises.kit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListener;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveRecorderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** Keeps everything. */
  private static final class Memory implements RunSink {
    private final List<RunStart> starts = new ArrayList<>();
    private final List<EpochRow> rows = new ArrayList<>();
    private final List<RunEnd> ends = new ArrayList<>();

    @Override
    public void begin(RunStart start) {
      starts.add(start);
    }

    @Override
    public void epoch(EpochRow row) {
      rows.add(row);
    }

    @Override
    public void end(RunEnd end) {
      ends.add(end);
    }
  }

  @Test
  void aRunFolderHoldsTheStartEveryEpochAndTheEnd() throws Exception {
    SmallTraining.run(6, true, new EvaluatorTrainingListener(), CurveRecorder.into(folder));

    Path run = only(only(folder));
    assertThat(run.getFileName().toString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d{6}Z-[0-9a-f]{4}");
    JsonNode start = JSON.readTree(run.resolve("run.json").toFile());
    assertThat(start.path("model").asText()).isEqualTo("2-8-3, 51 parameters");
    assertThat(start.path("constantPredictor").path("loss").asDouble())
        .isCloseTo(Math.log(3), within(1e-4));
    assertThat(start.path("constantPredictor").path("accuracy").asDouble())
        .isCloseTo(1 / 3.0, within(1e-6));
    // The clouds lie on the unit circle and hardly touch.
    assertThat(start.path("inputs").path("rootMeanSquare").asDouble()).isBetween(0.6, 0.9);
    assertThat(start.path("inputs").path("most").asDouble()).isBetween(0.8, 2.0);
    assertThat(start.path("inputs").path("normalised").asBoolean(true)).isFalse();
    assertThat(start.path("reference").path("score").asDouble()).isGreaterThan(0.97);
    assertThat(start.path("settings").path("optimizer").asText()).isEqualTo("Adam");
    assertThat(start.path("settings").path("learningRate").asText()).isEqualTo("0.001");
    assertThat(start.path("settings").path("batchSize").asText()).isEqualTo("32");
    assertThat(start.path("settings").path("seed").asText()).isEqualTo("7");
    assertThat(start.path("validation").path("rows").asInt()).isEqualTo(SmallTraining.ROWS);
    assertThat(start.path("metrics").path("accuracy").asText()).isEqualTo("more is better");

    List<String> lines = Files.readAllLines(run.resolve("epochs.jsonl"));
    assertThat(lines).hasSize(6);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = JSON.readTree(lines.get(i));
      assertThat(line.path("epoch").asInt()).isEqualTo(i + 1);
      assertThat(line.path("loss").asDouble()).isPositive();
      assertThat(line.path("val_accuracy").asDouble()).isBetween(0.0, 1.0);
    }
    JsonNode end = JSON.readTree(run.resolve("result.json").toFile());
    assertThat(end.path("ended").asText()).isEqualTo("closed");
    assertThat(end.path("epochs").asInt()).isEqualTo(6);

    List<EventRecords.Event> events =
        EventRecords.read(Files.readAllBytes(only(run.resolve("tensorboard"))));
    assertThat(events).hasSize(7);
    assertThat(events.get(6).scalars().get("loss/train"))
        .isEqualTo((float) JSON.readTree(lines.get(5)).path("loss").asDouble());
    assertThat(events.get(6).scalars()).containsKey("accuracy/validation");
  }

  @Test
  void theCurveIsDjlsOwnWhereverTheRecorderStandsInTheList() throws Exception {
    List<double[]> curves = new ArrayList<>();
    EvaluatorTrainingListener djl = new EvaluatorTrainingListener();
    for (List<Object> order :
        List.<List<Object>>of(List.of("us", "djl"), List.of("djl", "us"), List.of("us"))) {
      Memory memory = new Memory();
      CurveRecorder recorder = CurveRecorder.into(memory);
      SmallTraining.run(
          4,
          false,
          order.stream()
              .map(one -> one.equals("us") ? recorder : djl)
              .toArray(TrainingListener[]::new));
      curves.add(memory.rows.stream().mapToDouble(row -> row.values().get("loss")).toArray());
      assertThat(memory.rows.get(0).values()).doesNotContainKey("val_loss");
    }
    assertThat(curves.get(0)).hasSize(4).containsExactly(curves.get(1));
    assertThat(curves.get(2)).containsExactly(curves.get(0));
  }

  @Test
  void recordingAndLookingInsideLeaveTheTrainingAsItIsToTheBit() throws Exception {
    Memory memory = new Memory();
    float[] with = SmallTraining.run(40, false, CurveRecorder.into(memory));
    float[] without = SmallTraining.run(40, false, new EvaluatorTrainingListener());
    assertThat(with).containsExactly(without);
    assertThat(memory.rows).hasSize(40);
  }

  @Test
  void internalsAreSampledWithinTheBudget() throws Exception {
    Memory memory = new Memory();
    SmallTraining.run(300, false, CurveRecorder.into(memory));
    List<EpochRow> looked = memory.rows.stream().filter(row -> !row.weights().isEmpty()).toList();
    assertThat(looked).isNotEmpty();
    EpochRow last = looked.get(looked.size() - 1);
    assertThat(last.gradients()).containsOnlyKeys("01Linear_weight", "03Linear_weight");
    assertThat(last.weights().values()).allMatch(norm -> norm > 0);
    assertThat(last.dead()).hasSize(1);
    assertThat(last.dead().values()).allMatch(share -> share >= 0 && share < 1);

    Memory plain = new Memory();
    SmallTraining.run(300, false, CurveRecorder.into(plain).withoutInternals());
    assertThat(plain.rows).allMatch(row -> row.weights().isEmpty() && row.dead().isEmpty());
    assertThat(plain.ends.get(0).samplingSeconds()).isZero();
  }

  @Test
  void twoTrainingsOfOneRecorderAreTwoRuns() throws Exception {
    CurveRecorder recorder = CurveRecorder.into(folder);
    SmallTraining.run(2, false, recorder);
    SmallTraining.run(3, false, recorder);
    try (Stream<Path> runs = Files.list(only(folder))) {
      assertThat(runs).hasSize(2).allMatch(run -> Files.exists(run.resolve("result.json")));
    }
  }

  @Test
  void aFileInTheWayIsToldOnceAndTrainingGoesOn() throws Exception {
    Path file = Files.writeString(folder.resolve("runs"), "not a folder");
    List<String> told = new ArrayList<>();
    CurveRecorder recorder = recorder(file, told, Clock.systemUTC());
    SmallTraining.run(3, false, recorder);
    SmallTraining.run(3, false, recorder);
    assertThat(told).hasSize(1);
    assertThat(told.get(0))
        .startsWith("gradus: the training curve is not recorded: ")
        .endsWith("The training goes on.");
  }

  @Test
  void aFolderDeletedMeanwhileIsToldOnceAndTrainingGoesOn() throws Exception {
    List<String> told = new ArrayList<>();
    TrainingListener deletes =
        new ai.djl.training.listener.TrainingListenerAdapter() {
          private int epochs;

          @Override
          public void onEpoch(ai.djl.training.Trainer trainer) {
            if (++epochs == 3) {
              while (!Files.exists(folder.resolve("runs"))) {
                Thread.onSpinWait(); // it is made by another thread
              }
              delete(folder.resolve("runs"));
            }
          }
        };
    SmallTraining.run(
        20, false, recorder(folder.resolve("runs"), told, Clock.systemUTC()), deletes);
    assertThat(told).hasSize(1);
    assertThat(told.get(0)).contains("runs");
  }

  @Test
  void aClockThatJumpsChangesNoDuration() throws Exception {
    List<String> told = new ArrayList<>();
    SmallTraining.run(4, false, recorder(folder, told, new JumpingClock()));
    Path run = only(only(folder));
    double before = 0;
    for (String line : Files.readAllLines(run.resolve("epochs.jsonl"))) {
      double at = JSON.readTree(line).path("at").asDouble();
      assertThat(at).isGreaterThan(before);
      assertThat(JSON.readTree(line).path("seconds").asDouble()).isBetween(0.0, 60.0);
      before = at;
    }
    assertThat(told).isEmpty();
  }

  @Test
  void epochsCanBeReadWhileTheTrainingRuns() throws Exception {
    RunFolder run = new RunFolder(folder, () -> "0001");
    run.begin(start());
    run.epoch(new EpochRow(1, 1, 1, Map.of("loss", Double.NaN), Map.of(), Map.of(), Map.of()));
    run.flush();
    Path epochs = only(only(folder)).resolve("epochs.jsonl");
    assertThat(Files.readString(epochs))
        .isEqualTo("{\"epoch\":1,\"loss\":\"NaN\",\"seconds\":1.0,\"at\":1.0}\n");
    run.close();
  }

  @Test
  void twoRunsOfOneSecondGetFoldersOfTheirOwn() throws Exception {
    List<String> ids = List.of("0001", "0001", "0002");
    int[] next = {0};
    for (int i = 0; i < 2; i++) {
      RunFolder run = new RunFolder(folder, () -> ids.get(next[0]++));
      run.begin(start());
      run.close();
    }
    try (Stream<Path> runs = Files.list(only(folder))) {
      assertThat(runs.map(run -> run.getFileName().toString()))
          .containsExactlyInAnyOrder("1970-01-01T000000Z-0001", "1970-01-01T000000Z-0002");
    }
  }

  @Test
  void theFileThatTrainedIsKeptAsItWasThen() throws Exception {
    Path source = folder.resolve("src/main/java/episode2/Train.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class Train {}");
    TrainingPlace place =
        new TrainingPlace(
            Optional.of("2.26-train"), "episode2.Train", "fit", "episode2/Train.java", 1);
    RunStart start =
        new RunStart(
            "2.26-train",
            Optional.of(place),
            java.time.Instant.EPOCH,
            "",
            "",
            Map.of(),
            Map.of(),
            java.util.OptionalInt.empty(),
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty());
    try (RunFolder run = new RunFolder(folder.resolve("runs"), () -> "0001")) {
      run.begin(start);
      Files.writeString(source, "class Train { int edited; }");
      run.begin(start);
    }
    Path run = only(only(folder.resolve("runs")));
    assertThat(run.resolve("source.txt")).hasContent("class Train {}");
    JsonNode json = JSON.readTree(run.resolve("run.json").toFile());
    assertThat(json.path("place").path("file").asText())
        .isEqualTo("src/main/java/episode2/Train.java");
    assertThat(json.path("process").asLong()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  void runsLieInTheWorkspaceOrWhereTheEnvironmentSays() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("workspace/src/main"));
    Files.writeString(folder.resolve("workspace/gradus.json"), "{}");
    Properties none = new Properties();
    assertThat(RunsFolder.find(none, Map.of(), inner))
        .contains(folder.resolve("workspace/runs").toAbsolutePath());
    assertThat(RunsFolder.find(none, Map.of(), folder)).contains(folder.resolve("runs"));
    assertThat(RunsFolder.find(none, Map.of("GRADUS_RUNS", "/x"), folder)).contains(Path.of("/x"));
    assertThat(RunsFolder.find(none, Map.of("GRADUS_RUNS", "off"), folder)).isEmpty();
  }

  @Test
  void thePlaceIsTheInnermostFrameOfTheLearner() {
    class Solver {}
    TrainingPlace place =
        TrainingPlace.of(
                Stream.of(
                    frame(ai.djl.training.EasyTrain.class, "fit", 70),
                    frame(CurveRecorderTest.class, "hidden, being ours", 1),
                    frame(org.assertj.core.api.Assertions.class, "lambda$train$3", 42),
                    frame(Solver.class, "main", 7)))
            .orElseThrow();
    assertThat(place.className()).isEqualTo("org.assertj.core.api.Assertions");
    assertThat(place.method()).isEqualTo("train");
    assertThat(place.line()).isEqualTo(42);
    assertThat(place.file()).isEqualTo("org/assertj/core/api/Assertions.java");
    assertThat(TrainingPlace.of(Stream.of(frame(String.class, "x", 1)))).isEmpty();
    assertThat(TrainingPlace.isLearners("episode2.Train")).isTrue();
    assertThat(TrainingPlace.isLearners("episode2.train.Probe")).isFalse();
  }

  @Test
  void metricsKnowTheirDirection() {
    assertThat(IntStream.range(0, 6).mapToObj(i -> METRICS.get(i)).map(Direction::rises))
        .containsExactly(true, true, false, false, false, true);
  }

  private static final List<String> METRICS =
      List.of("Accuracy", "F1", "RMSE", "val_mean_abs_error", "L2Loss", "r2");

  private static TrainingPlace.Frame frame(Class<?> type, String method, int line) {
    return new TrainingPlace.Frame(type, method, Optional.of(type.getSimpleName() + ".java"), line);
  }

  private static RunStart start() {
    return new RunStart(
        "2.26-train",
        Optional.empty(),
        Instant.EPOCH,
        "a net",
        "loss",
        Map.of(),
        Map.of(),
        java.util.OptionalInt.empty(),
        java.util.OptionalDouble.empty(),
        java.util.OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        java.util.OptionalDouble.empty(),
        java.util.OptionalDouble.empty());
  }

  private static CurveRecorder recorder(Path runs, List<String> told, Clock clock) {
    return new CurveRecorder(CurveRecorder.files(Optional.of(runs), told::add), clock, true);
  }

  private static Path only(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      List<Path> all = children.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  /** Another thread writes there: what it makes meanwhile is deleted in the next turn. */
  private static void delete(Path tree) {
    for (int turn = 0; Files.exists(tree); turn++) {
      try (Stream<Path> all = Files.walk(tree)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException | java.io.UncheckedIOException e) {
        assertThat(turn).as("turns in vain, the last for %s", e).isLessThan(1000);
      }
    }
  }

  /** Goes a day back each time it is read. */
  private static final class JumpingClock extends Clock {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.minusSeconds(86_400);
      return now;
    }
  }
}
