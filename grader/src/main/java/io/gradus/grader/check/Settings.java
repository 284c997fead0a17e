package io.gradus.grader.check;

import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was set on a training configuration, of which it is known how it was made. */
final class Settings {
  private final Evidence evidence;
  private final Value config;

  private Settings(Evidence evidence, Value config) {
    this.evidence = evidence;
    this.config = config;
  }

  /** Of a configuration that the file makes itself. */
  static Optional<Settings> of(Evidence evidence, Value config) {
    return evidence
        .origin(config)
        .filter(call -> call.is("DefaultTrainingConfig", "new"))
        .map(call -> new Settings(evidence, config));
  }

  private List<Call> named(String name) {
    return evidence.calls().on(config).stream().filter(call -> call.name().equals(name)).toList();
  }

  List<Call> evaluators() {
    return named("addEvaluator");
  }

  /** What is given to {@code addTrainingListeners}. */
  List<Value> listeners() {
    List<Value> listeners = new ArrayList<>();
    for (Call call : named("addTrainingListeners")) {
      listeners.addAll(call.arguments());
    }
    return listeners;
  }

  /** The listeners of which it is known what made them. */
  List<Call> madeListeners() {
    return listeners().stream().flatMap(each -> evidence.origin(each).stream()).toList();
  }

  /** Whether no listener can note figures: there is none at all, and nobody else got to add one. */
  boolean hasNoListeners() {
    return listeners().isEmpty() && isOnlyOurs();
  }

  /** Whether nothing but {@code newTrainer} gets the configuration. */
  boolean isOnlyOurs() {
    return evidence.calls().with(config).allMatch(call -> call.name().equals("newTrainer"));
  }

  /** The constructor's call. */
  Optional<Call> made() {
    return evidence.origin(config);
  }

  Optional<Call> loss() {
    return evidence.lossOf(config);
  }
}
