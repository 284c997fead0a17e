package io.gradus.exercises.kit.record;

import ai.djl.training.Trainer;
import ai.djl.training.listener.TrainingListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Records the curve of a training, for the editor, {@code gradus curve} and TensorBoard. Add it
 * like any listener; {@code gradus run} adds one by itself where there is none.
 *
 * <pre>{@code
 * new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
 *     .addTrainingListeners(new CurveRecorder());
 * }</pre>
 *
 * <p>Each trainer's run is a folder {@code runs/<exercise>/<UTC time>-<id>/} in the workspace;
 * {@code GRADUS_RUNS} names another place, or says {@code off}. The curve is that of DJL's own
 * evaluators and loss; where no {@code EvaluatorTrainingListener} measures them, this one does.
 * Writing happens on a thread of its own, and whatever goes wrong with it (a full disk, a folder
 * that is gone) is said once on standard error while the training goes on.
 */
public final class CurveRecorder implements TrainingListener {
  private final Supplier<RunSink> sinks;
  private final Clock clock;
  private final boolean looksInside;
  private final IdentityHashMap<Trainer, Recording> recordings = new IdentityHashMap<>();
  private final Map<String, String> notes = new ConcurrentHashMap<>();
  private OptionalInt plannedEpochs = OptionalInt.empty();

  /** Records into the workspace around the current folder. */
  public CurveRecorder() {
    this(filesOfThisProcess(System.err::println), Clock.systemUTC(), true);
  }

  CurveRecorder(Supplier<RunSink> sinks, Clock clock, boolean looksInside) {
    this.sinks = sinks;
    this.clock = clock;
    this.looksInside = looksInside;
  }

  /**
   * Gives what it sees to a sink, on the training's own thread, instead of writing files.
   *
   * @param sink of one training
   */
  public static CurveRecorder into(RunSink sink) {
    return new CurveRecorder(() -> sink, Clock.systemUTC(), true);
  }

  /** Writes below a folder, whatever the environment says. */
  public static CurveRecorder into(Path runs) {
    return new CurveRecorder(
        files(Optional.of(runs), System.err::println), Clock.systemUTC(), true);
  }

  /** The same without norms and silent units: epochs only. */
  public CurveRecorder withoutInternals() {
    return new CurveRecorder(sinks, clock, false);
  }

  /**
   * Notes something for the results table, such as {@code note("description", "BatchNorm first")}.
   */
  public CurveRecorder note(String name, String text) {
    notes.put(name, text);
    return this;
  }

  /** Notes the data that is trained on, such as {@code penguins.source()}. */
  public CurveRecorder data(String source) {
    return note("data", source);
  }

  /**
   * Notes a figure on a test set for the results table: figures on different rows are never
   * compared. Call it before the trainer is closed.
   *
   * @param trainer whose run it belongs to
   * @param metric such as {@code accuracy}
   */
  public void test(Trainer trainer, String metric, double value, TestSet rows) {
    recording(trainer).test(metric, value, rows);
  }

  /** Says how many epochs are to be trained, which DJL tells no listener. */
  void plan(int epochs) {
    // One at a time is how loops written by hand train, and they go on.
    plannedEpochs = epochs > 1 ? OptionalInt.of(epochs) : OptionalInt.empty();
  }

  @Override
  public void onTrainingBegin(Trainer trainer) {
    recording(trainer);
  }

  @Override
  public void onTrainingBatch(Trainer trainer, BatchData batch) {
    recording(trainer).trained(batch);
  }

  @Override
  public void onValidationBatch(Trainer trainer, BatchData batch) {
    recording(trainer).validated(batch);
  }

  @Override
  public void onEpoch(Trainer trainer) {
    recording(trainer).epoch();
  }

  @Override
  public void onTrainingEnd(Trainer trainer) {
    Recording ended;
    synchronized (recordings) {
      ended = recordings.remove(trainer);
    }
    if (ended != null) {
      ended.end(RunEnd.How.CLOSED);
    }
  }

  private Recording recording(Trainer trainer) {
    synchronized (recordings) {
      return recordings.computeIfAbsent(
          trainer,
          one -> new Recording(one, this, sinks, clock, looksInside, notes, () -> plannedEpochs));
    }
  }

  /** Run folders where the environment of this process says. */
  private static Supplier<RunSink> filesOfThisProcess(Consumer<String> complain) {
    return files(
        RunsFolder.find(System.getProperties(), System.getenv(), Path.of("").toAbsolutePath()),
        complain);
  }

  static Supplier<RunSink> files(Optional<Path> runs, Consumer<String> complain) {
    AtomicBoolean complained = new AtomicBoolean();
    Random random = new Random();
    Consumer<IOException> failed =
        e -> {
          if (complained.compareAndSet(false, true)) {
            complain.accept(
                "gradus: the training curve is not recorded: "
                    + reason(e)
                    + ". The training goes on.");
          }
        };
    return () -> {
      if (runs.isEmpty()) {
        return Silent.SINK;
      }
      Supplier<String> ids = () -> "%04x".formatted(random.nextInt(1 << 16));
      return new BackgroundSink(() -> new RunFolder(runs.get(), ids), failed).started();
    };
  }

  /** File systems' exceptions have often but a path as their message. */
  private static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof java.nio.file.AccessDeniedException) {
      return "no permission for " + message;
    } else if (e instanceof java.nio.file.NoSuchFileException) {
      return message + " is gone";
    } else if (e instanceof java.nio.file.FileAlreadyExistsException) {
      return message + " is in the way";
    }
    return message;
  }

  /** Where recording is off. */
  private enum Silent implements RunSink {
    SINK;

    @Override
    public void begin(RunStart start) {}

    @Override
    public void epoch(EpochRow row) {}

    @Override
    public void end(RunEnd end) {}
  }

  /** All trainings of this recorder that are still open, at the program's end. */
  void exit() {
    ArrayList<Recording> open;
    synchronized (recordings) {
      open = new ArrayList<>(recordings.values());
      recordings.clear();
    }
    open.forEach(recording -> recording.end(RunEnd.How.EXITED));
  }
}
