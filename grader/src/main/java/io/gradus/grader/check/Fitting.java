package io.gradus.grader.check;

import io.gradus.grader.analysis.SourceSpan;
import io.gradus.grader.evaluate.Call;
import io.gradus.grader.evaluate.Thing;
import io.gradus.grader.evaluate.Value;
import java.util.List;
import java.util.Optional;

/**
 * A training by {@code EasyTrain.fit(trainer, epochs, train, validation)}.
 *
 * @param trainer where the file makes it
 */
record Fitting(Call call, Optional<Thing> trainer) {

  /** All of a file, in the order of evaluation. */
  static List<Fitting> in(Evidence evidence) {
    return evidence.calls().of("EasyTrain", "fit").stream()
        .filter(call -> call.arguments().size() == 4)
        .map(call -> new Fitting(call, trainer(call.arguments().get(0))))
        .toList();
  }

  private static Optional<Thing> trainer(Value value) {
    return value instanceof Thing thing && thing.get("config").isPresent()
        ? Optional.of(thing)
        : Optional.empty();
  }

  Value train() {
    return call.arguments().get(2);
  }

  Value validation() {
    return call.arguments().get(3);
  }

  boolean hasValidation() {
    return validation() != Value.None.NULL;
  }

  SourceSpan validationSpan() {
    return call.argumentSpans().get(3);
  }

  SourceSpan trainSpan() {
    return call.argumentSpans().get(2);
  }

  Optional<Value> config() {
    return trainer.flatMap(thing -> thing.get("config"));
  }
}
