package io.gradus.grader.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gradus.datasets.cache.AtomicFile;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Inputs;
import io.gradus.grader.runs.RecordedRun.End;
import io.gradus.grader.runs.RecordedRun.Rows;
import io.gradus.grader.runs.RecordedRun.SourcePlace;
import io.gradus.grader.runs.RecordedRun.Test;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The runs of a workspace. Any of them may be going on, cut off, or vanish while it is read. */
public final class Runs {
  private static final String FOLDER = "runs";
  static final String START = "run.json";
  static final String EPOCHS = "epochs.jsonl";
  static final String RESULT = "result.json";
  static final String SOURCE = "source.txt";

  private static final String CLOSED = "closed";

  /** How a run ended that somebody stopped. */
  public static final String CANCELLED = "cancelled";

  /** A learner's own words to a run, in its folder. */
  public static final String COMMENT = "comment.txt";

  /** A description larger than this is none. */
  private static final long MOST_BYTES = 1 << 20;

  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private Runs(Path folder) {
    this.folder = folder;
  }

  /** Those below {@code runs} in a workspace; there need not be any. */
  public static Runs of(Path workspace) {
    return new Runs(workspace.resolve(FOLDER));
  }

  /** Those in a folder of exercises. */
  public static Runs in(Path runs) {
    return new Runs(runs);
  }

  /**
   * Folders of all runs, the oldest first.
   *
   * @throws IOException if the folder can't be listed
   */
  public List<Path> folders() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path exercise : children(folder)) {
      for (Path run : children(exercise)) {
        if (isBegun(run)) {
          found.add(run);
        }
      }
    }
    // Names begin with the time.
    found.sort(Comparator.comparing(run -> run.getFileName().toString()));
    return found;
  }

  /** Whether a folder is a run that has begun; one that is just being made is not. */
  public static boolean isBegun(Path run) {
    return Files.isRegularFile(run.resolve(START));
  }

  /**
   * The folders in a folder, in any order; none where it is not there.
   *
   * @throws IOException if it can't be listed
   */
  public static List<Path> children(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(parent)) {
      return all.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)).toList();
    } catch (NoSuchFileException e) {
      return List.of(); // deleted meanwhile
    }
  }

  /**
   * The runs that someone means: an exercise's number or name, the name of a run's folder or its
   * beginning or end.
   */
  public List<Path> named(String typed) throws IOException {
    return folders().stream().filter(run -> isNamed(run, typed.strip())).toList();
  }

  /**
   * Those of one exercise, the oldest first.
   *
   * @param exercise the name of its folder
   * @throws IOException if the folder can't be listed
   */
  public List<Path> ofExercise(String exercise) throws IOException {
    return folders().stream()
        .filter(run -> run.getParent().getFileName().toString().equals(exercise))
        .toList();
  }

  /**
   * Notes that a run was stopped on purpose; a training that had ended before stays as it is.
   *
   * @throws UnreadableCurve if its result is damaged
   * @throws IOException if it can't be written
   */
  public static void markCancelled(Path run) throws IOException, UnreadableCurve {
    Path file = run.resolve(RESULT);
    ObjectNode result =
        Files.isRegularFile(file) ? (ObjectNode) object(file) : JSON.createObjectNode();
    if (!result.path("ended").asText("").equals(CLOSED)) {
      result.put("ended", CANCELLED);
      AtomicFile.write(file, JSON.writeValueAsBytes(result));
    }
  }

  /**
   * Deletes a run with all its files; links in it are deleted, not followed.
   *
   * @throws IOException if something can't be deleted
   */
  public static void delete(Path run) throws IOException {
    // First what makes it a run: nobody reads what is half gone.
    Files.deleteIfExists(run.resolve(START));
    try (Stream<Path> all = Files.walk(run)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isNamed(Path run, String typed) {
    String id = run.getFileName().toString();
    String exercise = run.getParent().getFileName().toString();
    return id.equals(typed)
        || id.endsWith("-" + typed)
        || exercise.equals(typed)
        || exercise.startsWith(typed + "-")
        || (typed.length() >= 10 && id.startsWith(typed));
  }

  /**
   * The run of the same exercise before one: the last that another program started, for the
   * trainings of one program are not each other's next try. A run that can't be read, or has too
   * few epochs to say anything, is passed over. Use it with {@link RunComparison#of}.
   *
   * @throws IOException if the folder can't be listed
   */
  public static Optional<RecordedRun> before(RecordedRun run) throws IOException {
    return Predecessor.of(run, children(run.folder().toAbsolutePath().getParent()));
  }

  /**
   * Reads one run. A run that has just begun has no epochs yet.
   *
   * @throws UnreadableCurve if its files say something else
   * @throws IOException if they can't be read
   */
  public static RecordedRun read(Path run) throws IOException, UnreadableCurve {
    return read(
        run,
        context -> {
          Path epochs = run.resolve(EPOCHS);
          return isFile(epochs) && Files.size(epochs) > 0
              ? curve(epochs, context)
              : new Curves.Logged(EpochSeries.of().with(context), List.of());
        });
  }

  /**
   * Whether a run has one of its files.
   *
   * @throws UnreadableCurve if something stands in its place, such as a folder, or a pipe, at which
   *     a reader would wait for ever
   */
  static boolean isFile(Path file) throws UnreadableCurve {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new UnreadableCurve(file + " is no file", "Delete this run's folder.");
    }
    return Files.exists(file);
  }

  /** Where a run's curve comes from. */
  interface CurveSource {
    Curves.Logged in(Context context) throws IOException, UnreadableCurve;
  }

  static RecordedRun read(Path run, CurveSource curve) throws IOException, UnreadableCurve {
    JsonNode start = object(run.resolve(START));
    Curves.Logged logged = curve.in(context(start));
    Map<String, String> settings = new LinkedHashMap<>();
    start
        .path("settings")
        .properties()
        .forEach(field -> settings.put(field.getKey(), field.getValue().asText()));
    return new RecordedRun(
        run,
        start.path("exercise").asText(run.getParent().getFileName().toString()),
        started(start),
        place(start.path("place")),
        start.path("model").asText(""),
        settings,
        logged.series(),
        start.path("validation").isObject()
            ? Optional.of(rows(start.path("validation")))
            : Optional.empty(),
        end(run.resolve(RESULT)),
        start.path("commit").asText(""),
        comment(run.resolve(COMMENT)),
        logged.notes());
  }

  /**
   * What a run's folder says of it beside its curve.
   *
   * @throws UnreadableCurve if it says something else
   * @throws IOException if it can't be read
   */
  public static RunHead head(Path run) throws IOException, UnreadableCurve {
    JsonNode start = object(run.resolve(START));
    JsonNode process = start.path("process");
    return new RunHead(
        run,
        started(start),
        place(start.path("place")),
        start.path("place").path("method").asText(""),
        start.path("settings").path("launch").asText(""),
        process.isIntegralNumber() ? OptionalLong.of(process.longValue()) : OptionalLong.empty());
  }

  /**
   * The lines of the file that trained, as they were then; none if they are not known.
   *
   * @throws IOException if they can't be read
   */
  public static List<String> source(Path run) throws IOException {
    Path file = run.resolve(SOURCE);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_BYTES
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  private static Curves.Logged curve(Path epochs, Context context)
      throws IOException, UnreadableCurve {
    try {
      return Curves.read(epochs, context);
    } catch (UnreadableCurve e) {
      throw new UnreadableCurve(epochs + ": " + e.getMessage(), e.remedy());
    }
  }

  private static Context context(JsonNode start) {
    JsonNode constant = start.path("constantPredictor");
    JsonNode reference = start.path("reference");
    return new Context(
        number(constant.path("loss")),
        number(constant.path("accuracy")),
        number(reference.path("score")),
        number(reference.path("loss")),
        count(start.path("validation").path("rows")),
        count(start.path("plannedEpochs")),
        start.path("settings").has("dropout") || start.path("settings").has("augmentation"),
        start.path("loss").asText(""),
        inputs(start.path("inputs")));
  }

  private static Optional<Inputs> inputs(JsonNode range) {
    OptionalDouble rootMeanSquare = number(range.path("rootMeanSquare"));
    return rootMeanSquare.isPresent()
        ? Optional.of(
            new Inputs(
                range.path("least").asDouble(Double.NaN),
                range.path("most").asDouble(Double.NaN),
                rootMeanSquare.getAsDouble(),
                range.path("normalised").asBoolean()))
        : Optional.empty();
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
  }

  private static OptionalInt count(JsonNode node) {
    return node.isInt() && node.intValue() >= 0
        ? OptionalInt.of(node.intValue())
        : OptionalInt.empty();
  }

  private static Instant started(JsonNode start) {
    try {
      Instant started = Instant.parse(start.path("started").asText());
      // Farther times are nobody's, and too far to reckon with.
      return started.isBefore(Instant.EPOCH) || started.isAfter(LATEST) ? Instant.EPOCH : started;
    } catch (DateTimeParseException e) {
      return Instant.EPOCH; // unknown
    }
  }

  private static Optional<SourcePlace> place(JsonNode place) {
    return place.path("file").isTextual()
        ? Optional.of(
            new SourcePlace(
                place.path("file").asText(),
                Math.max(0, place.path("line").asInt()),
                place.path("sha256").asText("")))
        : Optional.empty();
  }

  private static Optional<End> end(Path file) throws IOException, UnreadableCurve {
    if (!isFile(file)) {
      return Optional.empty();
    }
    JsonNode result = object(file);
    List<Test> tests = new ArrayList<>();
    for (JsonNode test : result.path("tests")) {
      tests.add(
          new Test(
              test.path("metric").asText(""),
              test.path("value").asDouble(Double.NaN),
              rows(test.path("testSet"))));
    }
    return Optional.of(
        new End(result.path("ended").asText(""), result.path("seconds").asDouble(), tests));
  }

  private static Rows rows(JsonNode rows) {
    return new Rows(
        rows.path("name").asText(""), rows.path("rows").asInt(), rows.path("targets").asText(""));
  }

  private static String comment(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
        ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip()
        : "";
  }

  private static JsonNode object(Path file) throws IOException, UnreadableCurve {
    if (!Files.isRegularFile(file)) {
      throw new UnreadableCurve(
          file.getParent() + " is no run's folder: it has no " + file.getFileName(),
          "Name one below runs/, or a CSV or JSON-lines file.");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new UnreadableCurve(file + " is too large", "Delete this run's folder.");
    }
    try {
      JsonNode node = JSON.readTree(Files.readAllBytes(file));
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      // Told below, as for any other content.
    }
    throw new UnreadableCurve(file + " is damaged", "Delete this run's folder.");
  }
}
