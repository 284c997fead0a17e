package io.gradus.exercises.kit.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was measured in one epoch.
 *
 * @param epoch 1 for the first
 * @param at seconds since the training began, by a clock that does not jump
 * @param seconds that this epoch took, validation included
 * @param values by column, in order: {@code loss}, {@code val_loss}, {@code accuracy}, {@code
 *     val_accuracy}, …, {@code learning_rate}; NaN and infinity are values too
 * @param gradients norm of the loss's gradient by weight, where it was sampled in this epoch
 * @param weights norm of each weight itself, where it was sampled
 * @param dead share of the units that never fired lately, 0 to 1, by ReLU layer, where it was
 *     sampled
 */
public record EpochRow(
    int epoch,
    double at,
    double seconds,
    Map<String, Double> values,
    Map<String, Double> gradients,
    Map<String, Double> weights,
    Map<String, Double> dead) {

  /** Keeps copies, in order. */
  public EpochRow {
    values = ordered(values);
    gradients = ordered(gradients);
    weights = ordered(weights);
    dead = ordered(dead);
  }

  private static Map<String, Double> ordered(Map<String, Double> map) {
    return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
