package io.gradus.grader.baseline;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.TabularDraw;
import java.nio.file.Path;
import java.util.List;

/**
 * What simple, well-known methods reach on a draw: the figures that a learner's are shown beside.
 */
@FunctionalInterface
public interface Baselines {
  /**
   * Accuracies on the draw's test rows, of models trained on its training rows, the naive one
   * first.
   *
   * @throws IllegalArgumentException if the draw has no training rows or no test rows, or rows of
   *     different widths
   */
  List<BaselineScore> run(TabularDraw draw);

  /**
   * Gradus's baselines: Tribuo's, remembered by content. Tribuo is loaded only when a draw is asked
   * for that is not in the cache, because that takes longer than grading a small exercise.
   *
   * @param folder where results are kept, such as {@code baselines} in the user's cache; need not
   *     exist, and nothing is lost where it cannot be written
   */
  static Baselines standard(Path folder) {
    return new CachedBaselines(
        folder, TribuoBaselines.VERSION, draw -> new TribuoBaselines().run(draw));
  }
}
