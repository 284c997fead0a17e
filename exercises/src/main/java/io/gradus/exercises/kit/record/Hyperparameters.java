package io.gradus.exercises.kit.record;

import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.ParameterTracker;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The optimizer of a trainer, which DJL keeps to itself: it is read from private fields, and is
 * simply not known where those are other ones.
 */
final class Hyperparameters {
  /** What {@code Tracker.fixed} gives, a class that DJL keeps to itself. */
  private static final String FIXED = "FixedTracker";

  private final Optional<Optimizer> optimizer;
  private final Optional<ParameterTracker> rate;
  private final boolean isFixed;

  /** Read every epoch, so looked for once. */
  private final Optional<Field> updates;

  /** The rate that was asked for last, and what it is in decimals: most stay as they are. */
  private float seen = Float.NaN;

  private OptionalDouble decimal = OptionalDouble.empty();

  private Hyperparameters(Optional<Optimizer> optimizer, Optional<ParameterTracker> rate) {
    this.optimizer = optimizer;
    this.rate = rate;
    this.updates = optimizer.flatMap(one -> find(one, "numUpdate"));
    this.isFixed =
        rate.filter(tracker -> tracker.getClass().getSimpleName().equals(FIXED)).isPresent();
  }

  static Hyperparameters of(Trainer trainer) {
    Optional<Optimizer> optimizer =
        field(trainer, "parameterStore", ParameterStore.class)
            .flatMap(store -> field(store, "parameterServer", Object.class))
            .flatMap(server -> field(server, "optimizer", Optimizer.class));
    return new Hyperparameters(
        optimizer,
        optimizer.flatMap(one -> field(one, "learningRateTracker", ParameterTracker.class)));
  }

  private static <T> Optional<T> field(Object owner, String name, Class<T> type) {
    return find(owner, name).flatMap(field -> value(owner, field, type));
  }

  private static Optional<Field> find(Object owner, String name) {
    for (Class<?> at = owner.getClass(); at != null; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          try {
            field.setAccessible(true);
            return Optional.of(field);
          } catch (RuntimeException e) {
            return Optional.empty(); // closed to us: an optional fact is left out
          }
        }
      }
    }
    return Optional.empty();
  }

  private static <T> Optional<T> value(Object owner, Field field, Class<T> type) {
    try {
      Object value = field.get(owner);
      return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    } catch (IllegalAccessException e) {
      return Optional.empty();
    }
  }

  /** Such as {@code Adam}. */
  Optional<String> optimizer() {
    return optimizer.map(one -> one.getClass().getSimpleName());
  }

  /** The learning rate as it is now. */
  OptionalDouble learningRate() {
    if (decimal.isPresent() && isFixed) {
      return decimal; // as most are: reading private fields every epoch is spared
    }
    int update =
        optimizer
            .flatMap(one -> updates.flatMap(field -> value(one, field, Integer.class)))
            .map(count -> Math.max(1, count))
            .orElse(1);
    try {
      return rate.map(
              tracker -> {
                float now = tracker.getNewValue("", update);
                if (now != seen) {
                  seen = now;
                  // The shortest decimal of a float: 0.001, not 0.0010000000474974513.
                  decimal = OptionalDouble.of(Double.parseDouble(Float.toString(now)));
                }
                return decimal;
              })
          .orElse(OptionalDouble.empty());
    } catch (RuntimeException e) {
      return OptionalDouble.empty(); // a tracker that knows parameters by name only
    }
  }
}
