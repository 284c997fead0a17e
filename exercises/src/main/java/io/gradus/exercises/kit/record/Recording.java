package io.gradus.exercises.kit.record;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.Trainer;
import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.EvaluatorTrainingListener;
import ai.djl.training.listener.TrainingListener;
import ai.djl.training.listener.TrainingListener.BatchData;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
  private final CRC32C validationTargets = new CRC32C();
  private final List<RunEnd.TestResult> tests = new ArrayList<>();
  private final Map<Evaluator, String> columns = new LinkedHashMap<>();
  private Optional<Going> going = Optional.empty();
  private Optional<LayerProbe> probe = Optional.empty();
  private LayerProbe.Sample sample = LayerProbe.Sample.NONE;
  private boolean sampled;
  private boolean looksInside;
  private int validationRows;
  private int batchRows;
  private long trainingRows;
  private int epochs;

  /** A run whose first batch was seen. */
  private record Going(
      RunSink sink,
      RunStart start,
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
      columns.put(evaluator, evaluator == trainer.getLoss() ? "loss" : column(evaluator));
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
      for (Map.Entry<ai.djl.Device, NDList> labels : batch.getLabels().entrySet()) {
        constant.add(labels.getValue(), batch.getPredictions().get(labels.getKey()));
      }
    }
    if (looksInside && !sampled) {
      sample(batch);
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
      for (NDList labels : batch.getLabels().values()) {
        validationRows += batch.getBatch().getSize();
        for (NDArray label : labels) {
          TestSet.update(validationTargets, ConstantPredictor.floats(label));
        }
      }
    } else {
      validationRows = Math.max(1, validationRows);
    }
  }

  private Going begin() {
    Hyperparameters hyperparameters = Hyperparameters.of(trainer);
    Optional<TrainingPlace> place = TrainingPlace.ofThisThread();
    Map<String, Boolean> metrics = new LinkedHashMap<>();
    columns.forEach((evaluator, name) -> metrics.put(name, Direction.rises(evaluator)));
    metrics.remove("loss");
    RunStart start =
        new RunStart(
            place
                .map(one -> one.exercise().orElseGet(() -> simpleName(one.className())))
                .orElse("unnamed"),
            place,
            clock.instant(),
            NetworkShape.describe(trainer.getModel().getBlock()),
            trainer.getLoss().getName(),
            metrics,
            settings(hyperparameters),
            plannedEpochs.get(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());
    RunSink sink = sinks.get();
    tell(() -> sink.begin(start));
    Thread atExit = new Thread(recorder::exit, "gradus-curve-end");
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      looksInside = false; // the program is ending already: its last epochs are all there will be
    }
    long now = System.nanoTime();
    return new Going(sink, start, hyperparameters, now, atExit, new long[] {now});
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }

  private Map<String, String> settings(Hyperparameters hyperparameters) {
    Map<String, String> settings = new LinkedHashMap<>();
    hyperparameters.optimizer().ifPresent(name -> settings.put("optimizer", name));
    hyperparameters
        .learningRate()
        .ifPresent(rate -> settings.put("learningRate", Double.toString(rate)));
    Engine engine = trainer.getManager().getEngine();
    Optional.ofNullable(engine.getSeed())
        .ifPresent(seed -> settings.put("seed", Integer.toString(seed)));
    settings.put("device", trainer.getDevices()[0].toString());
    settings.put("threads", System.getProperty("ai.djl.pytorch.num_threads", "engine's choice"));
    settings.put("djl", Engine.getDjlVersion());
    settings.put("engine", engine.getEngineName() + " " + engine.getVersion());
    settings.put("java", Runtime.version().toString());
    if (listeners().stream().anyMatch(EarlyStoppingListener.class::isInstance)) {
      settings.put("earlyStopping", "yes");
    }
    if (NetworkShape.hasDropout(trainer.getModel().getBlock())) {
      settings.put("dropout", "yes");
    }
    String launch = System.getProperty("gradus.launch", "");
    if (!launch.isEmpty()) {
      settings.put("launch", launch); // by which the one who started this program knows its runs
    }
    settings.putAll(notes);
    return settings;
  }

  void epoch() {
    Map<String, Double> train = new LinkedHashMap<>();
    Map<String, Double> validation = new LinkedHashMap<>();
    columns.forEach(
        (evaluator, name) -> {
          train.put(name, value(evaluator, EvaluatorTrainingListener.TRAIN_EPOCH, "train_"));
          if (validationRows > 0) {
            validation.put(
                name, value(evaluator, EvaluatorTrainingListener.VALIDATE_EPOCH, "validate_"));
          }
        });
    if (evaluatorsAreOurs) {
      evaluators.onEpoch(trainer);
    }
    going.ifPresent(run -> epoch(run, train, validation));
  }

  private void epoch(Going run, Map<String, Double> train, Map<String, Double> validation) {
    long now = System.nanoTime();
    epochs++;
    Map<String, Double> values = new LinkedHashMap<>();
    // The loss first, each beside its counterpart.
    put("loss", train, validation, values);
    train.keySet().forEach(name -> put(name, train, validation, values));
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

  private static void put(
      String name,
      Map<String, Double> train,
      Map<String, Double> validation,
      Map<String, Double> values) {
    if (train.containsKey(name)) {
      values.put(name, train.get(name));
    }
    if (validation.containsKey(name)) {
      values.put("val_" + name, validation.get(name));
    }
  }

  private double value(Evaluator evaluator, String accumulator, String prefix) {
    if (comesBeforeEvaluators) {
      return evaluator.getAccumulator(accumulator);
    }
    Float latest = evaluators.getLatestEvaluations().get(prefix + evaluator.getName());
    return latest == null ? Double.NaN : latest;
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
    RunStart whole = run.start().with(more, found.loss(), found.accuracy(), validation);
    tell(() -> run.sink().begin(whole));
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
