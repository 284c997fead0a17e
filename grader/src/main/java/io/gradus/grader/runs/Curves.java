package io.gradus.grader.runs;

import io.gradus.exercises.kit.record.Direction;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import io.gradus.grader.curve.EpochSeries.Metric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes curves of what was logged. */
public final class Curves {
  /** Columns in which something other than a number is a mistake. */
  static final Set<String> MATTERS = Set.of("loss", "val_loss");

  private static final String LOSS = "loss";
  private static final String VALIDATION = "val_";

  /** Numbers, but no metrics. */
  private static final Set<String> NO_METRICS =
      Set.of("epoch", "step", "learning_rate", "lr", "seconds", "at", "time", "duration", "");

  /** A row an epoch: 100,000 epochs with ten columns are some ten megabytes. */
  private static final int MOST_BYTES = 64 << 20;

  /** For people who look for their mistake. */
  private static final int MOST_NAMED = 12;

  private static final int LONGEST_NAME = 40;

  private Curves() {}

  /**
   * A curve that was logged somewhere.
   *
   * @param notes what was odd and was got over
   */
  public record Logged(EpochSeries series, List<String> notes) {
    /** Keeps a copy. */
    public Logged {
      notes = List.copyOf(notes);
    }
  }

  /**
   * Reads JSON lines or CSV with a row an epoch: columns {@code loss}, {@code val_loss} and any
   * metrics, in any order, by the names of common libraries.
   *
   * @throws UnreadableCurve if it is no such table; the message names the line
   * @throws IOException if the file can't be read
   */
  public static Logged read(Path file) throws IOException, UnreadableCurve {
    return read(file, Context.UNKNOWN);
  }

  static Logged read(Path file, Context context) throws IOException, UnreadableCurve {
    // Not by its size, which a pipe or a device does not have.
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableCurve(
          "it has more than " + (MOST_BYTES >> 20) + " MB", "Log a row an epoch, not a batch.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text, context);
    } catch (CharacterCodingException e) {
      throw new UnreadableCurve("it is no text in UTF-8", "Save it as UTF-8.");
    }
  }

  /** As {@link #read(Path)}, from a text. */
  public static Logged parse(String text, Context context) throws UnreadableCurve {
    return of(EpochLog.parse(text), context);
  }

  static Logged of(EpochLog log, Context context) throws UnreadableCurve {
    double[] loss = log.columns().get(LOSS);
    if (loss == null) {
      throw new UnreadableCurve(
          "it has no column 'loss'" + others(log.columns().keySet()),
          "Name the training loss of an epoch 'loss', the validation loss 'val_loss'.");
    }
    List<Metric> metrics = new ArrayList<>();
    for (Map.Entry<String, double[]> column : log.columns().entrySet()) {
      String name = column.getKey();
      boolean counts =
          !name.equals(LOSS) && !NO_METRICS.contains(name) && !name.startsWith(VALIDATION);
      if (counts) {
        metrics.add(
            new Metric(
                name,
                Direction.rises(name),
                column.getValue(),
                measured(log.columns(), VALIDATION + name)));
      } else if (name.startsWith(VALIDATION)
          && !name.equals(VALIDATION + LOSS)
          && !log.columns().containsKey(name.substring(VALIDATION.length()))) {
        double[] none = new double[loss.length];
        Arrays.fill(none, Double.NaN);
        String bare = name.substring(VALIDATION.length());
        metrics.add(new Metric(bare, Direction.rises(bare), none, measured(log.columns(), name)));
      }
    }
    // Accuracy first: it is what most trainings are judged by.
    metrics.sort(
        java.util.Comparator.comparing((Metric metric) -> !metric.name().contains("accuracy")));
    return new Logged(
        new EpochSeries(
            loss, measured(log.columns(), VALIDATION + LOSS), metrics, log.inside(), context),
        log.notes());
  }

  private static String others(Set<String> columns) {
    return columns.isEmpty()
        ? ", and no other with numbers"
        : "; it has: "
            + columns.stream()
                .limit(MOST_NAMED)
                .map(name -> name.substring(0, Math.min(LONGEST_NAME, name.length())))
                .collect(Collectors.joining(", "));
  }

  /** A column, if any epoch has a value in it. */
  private static Optional<double[]> measured(Map<String, double[]> columns, String name) {
    return Optional.ofNullable(columns.get(name))
        .filter(values -> !Arrays.stream(values).allMatch(Double::isNaN));
  }
}
