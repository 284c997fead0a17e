package io.gradus.exercises.kit.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gradus.datasets.cache.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes a run as a folder, {@code runs/<exercise>/<UTC time>-<id>/}: {@code run.json} when it
 * begins, a line of {@code epochs.jsonl} and an event of TensorBoard an epoch, {@code result.json}
 * when it ends. Lines are only ever appended, so that a run that is killed can be read up to its
 * last epoch.
 */
final class RunFolder implements RunSink, Closeable {
  static final String START = "run.json";
  static final String EPOCHS = "epochs.jsonl";
  static final String EVENTS = "tensorboard";
  static final String RESULT = "result.json";

  /** The file that trained, as it was then: by it an editor finds the line in what came of it. */
  static final String SOURCE = "source.txt";

  private static final int TRIES = 20;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final JsonFactory JSON = new JsonFactory();

  private final Path runs;
  private final Supplier<String> ids;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final JsonGenerator line;
  private State state = new NotBegun();

  /** Files are there from the beginning of the training on. */
  private sealed interface State permits NotBegun, Open {}

  private record NotBegun() implements State {}

  private record Open(Path folder, FileChannel epochs, EventFile events, Instant started)
      implements State {}

  /**
   * A folder to be made when the training begins.
   *
   * @param runs in which folder
   * @param ids short random ids; another is taken where one is in use
   */
  RunFolder(Path runs, Supplier<String> ids) throws IOException {
    this.runs = runs;
    this.ids = ids;
    this.line = JSON.createGenerator(lines);
    line.setRootValueSeparator(null);
  }

  @Override
  public void begin(RunStart start) throws IOException {
    if (state instanceof NotBegun) {
      Path folder = create(start);
      Path events = Files.createDirectory(folder.resolve(EVENTS));
      double begun = seconds(start.started());
      Optional<byte[]> source = RunJson.sourceText(start, folder);
      if (source.isPresent()) {
        Files.write(folder.resolve(SOURCE), source.get());
      }
      // Known before the epochs: who watches the folder reads the rest by it.
      write(folder, start);
      state =
          new Open(
              folder,
              FileChannel.open(
                  folder.resolve(EPOCHS),
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.APPEND),
              new EventFile(
                  events.resolve("events.out.tfevents.%010d.gradus".formatted((long) begun)),
                  begun),
              start.started());
    } else {
      write(open().folder(), start);
    }
  }

  private Path create(RunStart start) throws IOException {
    Path exercise = Files.createDirectories(runs.resolve(fileName(start.exercise())));
    String stamp = STAMP.format(start.started());
    for (int i = 1; i < TRIES; i++) {
      Path folder = exercise.resolve(stamp + "-" + ids.get());
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // Another run began in this second and drew the same: draw again.
      }
    }
    throw new IOException(exercise + " has " + TRIES + " runs of " + stamp);
  }

  /** Class names may hold what file names can't. */
  private static String fileName(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_");
    return safe.isEmpty() || safe.startsWith(".") ? "_" + safe : safe;
  }

  private Open open() {
    if (state instanceof Open open) {
      return open;
    }
    throw new IllegalStateException("an epoch came before the beginning");
  }

  @Override
  public void epoch(EpochRow row) throws IOException {
    line.writeStartObject();
    line.writeNumberField("epoch", row.epoch());
    for (Map.Entry<String, Double> value : row.values().entrySet()) {
      line.writeNumberField(value.getKey(), value.getValue()); // NaN becomes "NaN"
    }
    line.writeNumberField("seconds", row.seconds());
    line.writeNumberField("at", row.at());
    write("gradients", row.gradients());
    write("weights", row.weights());
    write("dead", row.dead());
    line.writeEndObject();
    line.flush();
    lines.write('\n');
    open().events().scalars(seconds(open().started()) + row.at(), row.epoch(), tags(row));
  }

  private void write(String name, Map<String, Double> values) throws IOException {
    if (!values.isEmpty()) {
      line.writeObjectFieldStart(name);
      for (Map.Entry<String, Double> value : values.entrySet()) {
        line.writeNumberField(value.getKey(), value.getValue());
      }
      line.writeEndObject();
    }
  }

  /** TensorBoard shows tags with the same beginning together. */
  private static Map<String, Double> tags(EpochRow row) {
    Map<String, Double> tags = new LinkedHashMap<>();
    row.values()
        .forEach(
            (name, value) ->
                tags.put(
                    name.startsWith("val_") ? name.substring(4) + "/validation" : name + "/train",
                    value));
    row.gradients().forEach((name, value) -> tags.put("gradient norm/" + name, value));
    row.weights().forEach((name, value) -> tags.put("weight norm/" + name, value));
    row.dead().forEach((name, value) -> tags.put("silent units/" + name, value));
    return tags;
  }

  @Override
  public void flush() throws IOException {
    if (state instanceof Open open && lines.size() > 0) {
      open.events().flush(); // first: who sees an epoch's line finds its event
      // One write for whole lines: a reader never sees two runs' halves in one line.
      ByteBuffer rest = ByteBuffer.wrap(lines.toByteArray());
      while (rest.hasRemaining()) {
        open.epochs().write(rest);
      }
      lines.reset();
    }
  }

  @Override
  public void end(RunEnd end) throws IOException {
    flush();
    Path folder = open().folder();
    close();
    AtomicFile.write(folder.resolve(RESULT), RunJson.of(end));
  }

  @Override
  public void close() throws IOException {
    if (state instanceof Open open) {
      try {
        flush();
      } finally {
        open.events().close();
        open.epochs().close();
      }
    }
  }

  private static void write(Path folder, RunStart start) throws IOException {
    AtomicFile.write(folder.resolve(START), RunJson.of(start, folder));
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond() + instant.getNano() / 1e9;
  }
}
