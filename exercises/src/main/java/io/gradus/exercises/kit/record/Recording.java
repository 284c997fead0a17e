package io.gradus.exercises.kit.record;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListener.BatchData;
import ai.djl.training.loss.L2Loss;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/** One trainer's run, as a recorder sees it. */
final class Recording {
  /** Norms and silent units may take this share of the time; 2 % is promised. */
  private static final double SAMPLING_SHARE = 0.015;

  /** Nanoseconds that the first sample is expected to take, class loading included. */
  private static final long FIRST_SAMPLE = 3_000_000;

  private final Trainer trainer;
  private final CurveRecorder recorder;
  private final Supplier<RunSink> sinks;
  private final Clock clock;
  private final Map<String, String> notes;
  private final Supplier<OptionalInt> plannedEpochs;
  private final EvaluatorTrainingListener evaluators;
  private final boolean evaluatorsAreOurs;
  private final boolean comesBeforeEvaluators;
  private final SamplingBudget budget = new SamplingBudget(SAMPLING_SHARE, FIRST_SAMPLE);
  private final ConstantPredictor constant = new ConstantPredictor();
  private FirstEpoch firstEpoch = new FirstEpoch();
  private final CRC32C validationTargets = new CRC32C();
  private final List<RunEnd.TestResult> tests = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private Optional<Going> going = Optional.empty();
  private Optional<LayerProbe> probe = Optional.empty();
  private LayerProbe.Sample sample = LayerProbe.Sample.NONE;
  private boolean sampled;
  private boolean looksInside;
  private int validationRows;
  private int batchRows;
  private long trainingRows;
  private int epochs;

  /** A figure an epoch, with all its names, which are needed every epoch. */
  private record Column(
      Evaluator evaluator, String name, String validation, String latest, String latestValidation) {
    static Column of(Evaluator evaluator, boolean isLoss) {
      String name = isLoss ? "loss" : column(evaluator);
      return new Column(
          evaluator,
          name,
          "val_" + name,
          "train_" + evaluator.getName(),
          "validate_" + evaluator.getName());
    }
  }

  /** A run whose first batch was seen. */
  private record Going(
      RunSink sink,
      Supplier<RunStart> start,
      Hyperparameters hyperparameters,
      long begun,
      Thread atExit,
      long[] lastEpoch) {}

  Recording(
      Trainer trainer,
      CurveRecorder recorder,
      Supplier<RunSink> sinks,
      Clock clock,
      boolean looksInside,
      Map<String, String> notes,
      Supplier<OptionalInt> plannedEpochs) {
    this.trainer = trainer;
    this.recorder = recorder;
    this.sinks = sinks;
    this.clock = clock;
    this.looksInside = looksInside;
    this.notes = notes;
    this.plannedEpochs = plannedEpochs;
    List<TrainingListener> listeners = listeners();
    int at = -1;
    for (int i = 0; i < listeners.size() && at < 0; i++) {
      at = listeners.get(i) instanceof EvaluatorTrainingListener ? i : -1;
    }
    evaluatorsAreOurs = at < 0;
    comesBeforeEvaluators = evaluatorsAreOurs || listeners.indexOf(recorder) < at;
    evaluators =
        evaluatorsAreOurs
            ? new EvaluatorTrainingListener()
            : (EvaluatorTrainingListener) listeners.get(at);
    if (evaluatorsAreOurs) {
      evaluators.onTrainingBegin(trainer);
    }
    for (Evaluator evaluator : trainer.getEvaluators()) {
      boolean isLoss = evaluator == trainer.getLoss();
      // The loss first.
      columns.add(isLoss ? 0 : columns.size(), Column.of(evaluator, isLoss));
    }
  }

  private List<TrainingListener> listeners() {
    List<TrainingListener> listeners = new ArrayList<>();
    trainer.notifyListeners(listeners::add);
    return listeners;
  }

  private static String column(Evaluator evaluator) {
    return evaluator
        .getName()
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_");
  }

  void trained(BatchData batch) {
    if (evaluatorsAreOurs) {
      evaluators.onTrainingBatch(trainer, batch);
    }
    if (going.isEmpty()) {
      going = Optional.of(begin());
    }
    if (epochs == 0) {
      batchRows = Math.max(batchRows, batch.getBatch().getSize());
      trainingRows += batch.getBatch().getSize();
      batch
          .getLabels()
          .forEach((device, labels) -> first(batch, labels, batch.getPredictions().get(device)));
    }
    if (looksInside && !sampled) {
      sample(batch);
    }
  }

  private void first(BatchData batch, NDList labels, NDList predictions) {
    float[] numbers = labels.isEmpty() ? new float[0] : ConstantPredictor.floats(labels.get(0));
    constant.add(labels, predictions, numbers);
    if (batch.getLabels().size() == 1) {
      firstEpoch.train(batch.getBatch().getData(), labels, numbers);
    }
  }

  private void sample(BatchData batch) {
    long before = System.nanoTime();
    if (!budget.allows(before - going.orElseThrow().begun())) {
      return;
    }
    try {
      if (probe.isEmpty()) {
        probe = Optional.of(new LayerProbe(trainer));
      }
      sample = probe.get().sample(batch.getBatch().getData());
      sampled = true;
    } catch (RuntimeException e) {
      looksInside = false; // a network that can't be looked into; its curve can
    }
    budget.spent(System.nanoTime() - before);
  }

  void validated(BatchData batch) {
    if (evaluatorsAreOurs) {
      evaluators.onValidationBatch(trainer, batch);
    }
    if (epochs == 0) {
      validationRows += batch.getBatch().getSize();
      for (NDList labels : batch.getLabels().values()) {
        for (NDArray label : labels) {
          float[] numbers = ConstantPredictor.floats(label);
          TestSet.update(validationTargets, numbers);
          if (batch.getLabels().size() == 1) {
            firstEpoch.validate(batch.getBatch().getData(), labels, numbers);
          }
        }
      }
    } else {
      validationRows = Math.max(1, validationRows);
    }
  }

  private Going begin() {
    Hyperparameters hyperparameters = Hyperparameters.of(trainer);
    Map<String, Boolean> metrics = new LinkedHashMap<>();
    columns.forEach(column -> metrics.put(column.name(), Direction.rises(column.evaluator())));
    metrics.remove("loss");
    Supplier<RunStart> start =
        new Beginning(
            trainer, hyperparameters, metrics, notes, plannedEpochs.get(), clock.instant());
    RunSink sink = sinks.get();
    tell(() -> sink.beginLater(start));
    Thread atExit = new Thread(recorder::exit, "gradus-curve-end");
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      looksInside = false; // the program is ending already: its last epochs are all there will be
    }
    long now = System.nanoTime();
    return new Going(sink, start, hyperparameters, now, atExit, new long[] {now});
  }

  void epoch() {
    Map<String, Double> values = new LinkedHashMap<>();
    Map<String, Float> latest =
        comesBeforeEvaluators ? Map.of() : evaluators.getLatestEvaluations();
    for (Column column : columns) {
      values.put(
          column.name(),
          value(
              column.evaluator(), EvaluatorTrainingListener.TRAIN_EPOCH, latest, column.latest()));
      if (validationRows > 0) {
        values.put(
            column.validation(),
            value(
                column.evaluator(),
                EvaluatorTrainingListener.VALIDATE_EPOCH,
                latest,
                column.latestValidation()));
      }
    }
    if (evaluatorsAreOurs) {
      evaluators.onEpoch(trainer);
    }
    going.ifPresent(run -> epoch(run, values));
  }

  private void epoch(Going run, Map<String, Double> values) {
    long now = System.nanoTime();
    epochs++;
    run.hyperparameters().learningRate().ifPresent(rate -> values.put("learning_rate", rate));
    EpochRow row =
        new EpochRow(
            epochs,
            (now - run.begun()) / 1e9,
            (now - run.lastEpoch()[0]) / 1e9,
            values,
            sample.gradients(),
            sample.weights(),
            sample.dead());
    run.lastEpoch()[0] = now;
    sample = LayerProbe.Sample.NONE;
    sampled = false;
    tell(() -> run.sink().epoch(row));
    if (epochs == 1) {
      tellMore(run);
    }
  }

  private double value(
      Evaluator evaluator, String accumulator, Map<String, Float> latest, String name) {
    if (comesBeforeEvaluators) {
      return evaluator.getAccumulator(accumulator);
    }
    Float value = latest.get(name);
    return value == null ? Double.NaN : value;
  }

  /** What only a whole epoch shows: how large the data is, and what a constant would have got. */
  private void tellMore(Going run) {
    ConstantPredictor.Found found = constant.find(trainer.getLoss(), trainer.getManager());
    Optional<TestSet> validation =
        validationRows == 0
            ? Optional.empty()
            : Optional.of(
                new TestSet("validation", validationRows, TestSet.text(validationTargets)));
    Map<String, String> more = new LinkedHashMap<>();
    more.put("batchSize", Integer.toString(batchRows));
    more.put("rows", Long.toString(trainingRows));
    boolean squared = trainer.getLoss() instanceof L2Loss;
    boolean normalised = NetworkShape.beginsWithBatchNorm(trainer.getModel().getBlock());
    FirstEpoch rows = firstEpoch;
    tell(
        () ->
            run.sink()
                .beginLater(
                    () ->
                        run.start()
                            .get()
                            .with(
                                more,
                                found,
                                validation,
                                rows.range(normalised),
                                rows.reference(found, squared))));
    firstEpoch = new FirstEpoch(); // what was copied is let go when the writer has done with it
  }

  void test(String metric, double value, TestSet rows) {
    tests.add(new RunEnd.TestResult(metric, value, rows, Optional.ofNullable(notes.get("model"))));
  }

  void end(RunEnd.How how) {
    going.ifPresent(
        run -> {
          double seconds = (System.nanoTime() - run.begun()) / 1e9;
          tell(() -> run.sink().end(new RunEnd(how, epochs, seconds, tests, budget.total() / 1e9)));
          if (how == RunEnd.How.CLOSED) {
            try {
              Runtime.getRuntime().removeShutdownHook(run.atExit());
            } catch (IllegalStateException e) {
              return; // the program is ending; the hook finds nothing left to do
            }
          }
        });
    going = Optional.empty();
  }

  /** Something told to a sink. */
  private interface Telling {
    void tell() throws IOException;
  }

  /** A sink of files never throws here; another one's trouble must not stop the training either. */
  private static void tell(Telling telling) {
    try {
      telling.tell();
    } catch (IOException e) {
      System.err.println("gradus: the training curve is not recorded: " + e.getMessage());
    }
  }
}
