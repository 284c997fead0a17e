package io.gradus.exercises.kit.record;

import ai.djl.training.evaluator.Evaluator;
import ai.djl.training.loss.Loss;
import java.util.Locale;
import java.util.Set;

/** Whether a metric rises as a model gets better. */
public final class Direction {
  /** What errors are called; whatever is not one of these is a score. */
  private static final Set<String> ERRORS =
      Set.of("loss", "error", "err", "rmse", "mse", "mae", "mape", "deviation", "perplexity");

  private Direction() {}

  static boolean rises(Evaluator evaluator) {
    return !(evaluator instanceof Loss) && rises(evaluator.getName());
  }

  /** By the words of a metric's name: {@code accuracy} rises, {@code val_rmse} falls. */
  public static boolean rises(String metric) {
    for (String word :
        metric
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .split("[^a-z0-9]+", -1)) {
      if (ERRORS.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
