package io.gradus.exercises.kit.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code run.json} and {@code result.json} hold. */
final class RunJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nobody writes more by hand. */
  private static final long LARGEST_SOURCE = 1 << 20;

  /** Where a source file may lie, from the workspace. */
  private static final List<String> SOURCES = List.of("src/main/java", "src", "");

  private RunJson() {}

  static byte[] of(RunStart start, Path folder) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", 1);
    root.put("run", folder.getFileName().toString());
    root.put("exercise", start.exercise());
    root.put("started", start.started().toString());
    // By which one who watches knows a training that goes on from one that was killed.
    root.put("process", ProcessHandle.current().pid());
    if (start.place().isPresent()) {
      place(root.putObject("place"), start.place().get(), folder);
    }
    Commit.of(workspace(folder)).ifPresent(commit -> root.put("commit", commit));
    root.put("model", start.model());
    root.put("loss", start.loss());
    ObjectNode metrics = root.putObject("metrics");
    start
        .metrics()
        .forEach((name, rises) -> metrics.put(name, rises ? "more is better" : "less is better"));
    start.plannedEpochs().ifPresent(epochs -> root.put("plannedEpochs", epochs));
    if (start.constantLoss().isPresent() || start.constantAccuracy().isPresent()) {
      ObjectNode constant = root.putObject("constantPredictor");
      start.constantLoss().ifPresent(loss -> constant.put("loss", loss));
      start.constantAccuracy().ifPresent(accuracy -> constant.put("accuracy", accuracy));
    }
    if (start.referenceLoss().isPresent() || start.referenceAccuracy().isPresent()) {
      ObjectNode reference = root.putObject("reference");
      start.referenceLoss().ifPresent(loss -> reference.put("loss", loss));
      start.referenceAccuracy().ifPresent(accuracy -> reference.put("score", accuracy));
    }
    start.inputs().ifPresent(range -> inputs(root.putObject("inputs"), range));
    start.validation().ifPresent(rows -> testSet(root.putObject("validation"), rows));
    ObjectNode settings = root.putObject("settings");
    start.settings().forEach(settings::put);
    return bytes(root);
  }

  private static void inputs(ObjectNode node, InputRange range) {
    node.put("least", range.least());
    node.put("most", range.most());
    node.put("rootMeanSquare", range.rootMeanSquare());
    node.put("normalised", range.normalised());
  }

  private static void place(ObjectNode node, TrainingPlace place, Path folder) {
    Optional<Path> source = source(place, folder);
    Path workspace = workspace(folder);
    node.put(
        "file",
        source
            .map(file -> workspace.relativize(file).toString().replace('\\', '/'))
            .orElse(place.file()));
    node.put("line", place.line());
    node.put("class", place.className());
    node.put("method", place.method());
    source.flatMap(RunJson::sha256).ifPresent(sum -> node.put("sha256", sum));
  }

  /** The folder around {@code runs/<exercise>/<run>}. */
  private static Path workspace(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    for (int i = 0; i < 3 && at.getParent() != null; i++) {
      at = at.getParent();
    }
    return at;
  }

  private static Optional<Path> source(TrainingPlace place, Path folder) {
    return SOURCES.stream()
        .map(sources -> workspace(folder).resolve(sources).resolve(place.file()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The learner's file as it is while its program runs; nothing if it can't be read. */
  static Optional<byte[]> sourceText(RunStart start, Path folder) {
    return start.place().flatMap(place -> source(place, folder)).flatMap(RunJson::text);
  }

  private static Optional<byte[]> text(Path file) {
    try {
      return Files.size(file) <= LARGEST_SOURCE
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // as below
    }
  }

  /** Of the text as it is on the disk while its program runs; nothing if it can't be read. */
  private static Optional<String> sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return Optional.of(HexFormat.of().formatHex(digest));
    } catch (IOException e) {
      return Optional.empty(); // gone or closed to us: the run is worth keeping without it
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] of(RunEnd end) throws IOException {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("ended", end.how().name().toLowerCase(Locale.ROOT));
    root.put("epochs", end.epochs());
    root.put("seconds", end.seconds());
    root.put("samplingSeconds", end.samplingSeconds());
    ArrayNode tests = root.putArray("tests");
    for (RunEnd.TestResult test : end.tests()) {
      ObjectNode node = tests.addObject();
      node.put("metric", test.metric());
      node.put("value", test.value());
      test.model().ifPresent(model -> node.put("model", model));
      testSet(node.putObject("testSet"), test.testSet());
    }
    return bytes(root);
  }

  private static void testSet(ObjectNode node, TestSet rows) {
    node.put("name", rows.name());
    node.put("rows", rows.rows());
    node.put("targets", rows.targets());
  }

  private static byte[] bytes(ObjectNode root) throws IOException {
    return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
