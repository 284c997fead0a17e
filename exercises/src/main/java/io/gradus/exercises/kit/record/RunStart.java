package io.gradus.exercises.kit.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known when a training begins.
 *
 * @param exercise id of the exercise, or the name of the class that trains
 * @param place the call that trains, if the learner's code is on the stack
 * @param started by the machine's clock
 * @param model the network in short, such as {@code 4-10-3, 83 parameters}
 * @param loss name of the loss
 * @param metrics names of the columns that hold metrics, each with whether more is better
 * @param settings what else is known: optimizer, learning rate, batch size, seed, device, versions,
 *     dataset; by name, in order
 * @param plannedEpochs how many were asked for, where that can be seen
 * @param constantLoss the loss of the best constant prediction on the training rows
 * @param constantAccuracy the accuracy of always saying the most frequent class
 * @param validation the rows that the training was validated on
 * @param inputs what the first batch's inputs are like
 * @param referenceAccuracy what a simple model has on the validation rows, with classes
 * @param referenceLoss the loss of a simple model on the validation rows, for squared errors
 */
public record RunStart(
    String exercise,
    Optional<TrainingPlace> place,
    Instant started,
    String model,
    String loss,
    Map<String, Boolean> metrics,
    Map<String, String> settings,
    OptionalInt plannedEpochs,
    OptionalDouble constantLoss,
    OptionalDouble constantAccuracy,
    Optional<TestSet> validation,
    Optional<InputRange> inputs,
    OptionalDouble referenceAccuracy,
    OptionalDouble referenceLoss) {

  /** Keeps copies, in order. */
  public RunStart {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** With what the first epoch showed. */
  RunStart with(
      Map<String, String> more,
      ConstantPredictor.Found constant,
      Optional<TestSet> checked,
      Optional<InputRange> range,
      FirstEpoch.Reference reference) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.putAll(more);
    return new RunStart(
        exercise,
        place,
        started,
        model,
        loss,
        metrics,
        all,
        plannedEpochs,
        constant.loss(),
        constant.accuracy(),
        checked,
        range,
        reference.accuracy(),
        reference.loss());
  }
}
