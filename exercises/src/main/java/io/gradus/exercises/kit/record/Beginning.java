package io.gradus.exercises.kit.record;

import ai.djl.engine.Engine;
import ai.djl.training.Trainer;
import ai.djl.training.listener.EarlyStoppingListener;
import ai.djl.training.listener.TrainingListener;
import java.lang.StackWalker.StackFrame;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What only the first batch's own thread and moment show; the rest of a {@link RunStart} is found
 * out when it is asked for, on the thread that writes. Asked by one thread at a time.
 */
final class Beginning implements Supplier<RunStart> {
  private final Trainer trainer;
  private final Map<String, Boolean> metrics;
  private final Map<String, String> notes;
  private final OptionalInt plannedEpochs;
  private final Instant started;
  private final List<StackFrame> stack;
  private final Optional<Integer> seed;
  private final Optional<String> optimizer;
  private final OptionalDouble learningRate;
  private Optional<RunStart> found = Optional.empty();

  /** Now, on the calling thread's stack. */
  Beginning(
      Trainer trainer,
      Hyperparameters hyperparameters,
      Map<String, Boolean> metrics,
      Map<String, String> notes,
      OptionalInt plannedEpochs,
      Instant started) {
    this.trainer = trainer;
    this.metrics = metrics;
    this.notes = notes;
    this.plannedEpochs = plannedEpochs;
    this.started = started;
    this.stack = TrainingPlace.stackOfThisThread();
    this.seed = Optional.ofNullable(trainer.getManager().getEngine().getSeed());
    this.optimizer = hyperparameters.optimizer();
    this.learningRate = hyperparameters.learningRate();
  }

  @Override
  public RunStart get() {
    if (found.isEmpty()) {
      found = Optional.of(find());
    }
    return found.get();
  }

  private RunStart find() {
    Optional<TrainingPlace> place = TrainingPlace.in(stack);
    return new RunStart(
        place
            .map(one -> one.exercise().orElseGet(() -> simpleName(one.className())))
            .orElse("unnamed"),
        place,
        started,
        NetworkShape.describe(trainer.getModel().getBlock()),
        trainer.getLoss().getName(),
        metrics,
        settings(),
        plannedEpochs,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    optimizer.ifPresent(name -> settings.put("optimizer", name));
    learningRate.ifPresent(rate -> settings.put("learningRate", Double.toString(rate)));
    seed.ifPresent(number -> settings.put("seed", Integer.toString(number)));
    Engine engine = trainer.getManager().getEngine();
    settings.put("device", trainer.getDevices()[0].toString());
    settings.put("threads", System.getProperty("ai.djl.pytorch.num_threads", "engine's choice"));
    settings.put("djl", Engine.getDjlVersion());
    settings.put("engine", engine.getEngineName() + " " + engine.getVersion());
    settings.put("java", Runtime.version().toString());
    List<TrainingListener> listeners = new ArrayList<>();
    trainer.notifyListeners(listeners::add);
    if (listeners.stream().anyMatch(EarlyStoppingListener.class::isInstance)) {
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
}
