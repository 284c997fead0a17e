package io.gradus.exercises.kit.measure;

import io.gradus.datasets.split.Split;
import io.gradus.exercises.kit.prepare.Scaler;
import io.gradus.exercises.kit.prepare.Splits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Measures a kind of model on several folds: each time a fresh model and a fresh scaler, which see
 * that fold's training rows only.
 *
 * @param folds such as {@link Splits#stratifiedKFold} gives
 * @param scaler measured anew on each fold's training rows
 */
public record CrossValidation(List<Split> folds, Scaler scaler) {

  /**
   * Something that can be trained once.
   *
   * @param <Y> targets: {@code int[]} for classes, {@code float[]} for numbers
   */
  public interface Model<Y> extends AutoCloseable {
    /**
     * Learns from scaled rows.
     *
     * @param rows {@code (N, features)}
     * @param targets {@code (N)}
     * @throws Exception if training fails
     */
    void fit(float[][] rows, Y targets) throws Exception;

    /**
     * Predicts for scaled rows {@code (M, features)}.
     *
     * @throws Exception if prediction fails
     */
    Y predict(float[][] rows) throws Exception;

    /** Frees what the model holds; called once when its fold is done. */
    @Override
    default void close() {}
  }

  /**
   * How well predictions fit the truth.
   *
   * @param <Y> targets
   */
  @FunctionalInterface
  public interface Score<Y> {
    /** The score of predictions, such as accuracy or RMSE. */
    double of(Y truth, Y predicted);
  }

  /**
   * What came out.
   *
   * @param scores one per fold, on its test rows
   */
  public record Result(List<Double> scores) {
    /** Keeps a copy. */
    public Result {
      scores = List.copyOf(scores);
    }

    /** The mean over the folds. */
    public double mean() {
      return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** How much the folds differ: the standard deviation over them, divided by folds - 1. */
    public double standardDeviation() {
      double mean = mean();
      double squares = scores.stream().mapToDouble(s -> (s - mean) * (s - mean)).sum();
      return Math.sqrt(squares / (scores.size() - 1));
    }
  }

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there are fewer than two folds, or they split different
   *     numbers of rows
   */
  public CrossValidation {
    folds = List.copyOf(folds);
    if (folds.size() < 2) {
      throw new IllegalArgumentException(
          "Cross-validation needs at least 2 folds, not " + folds.size() + ".");
    }
    int rows = folds.get(0).rows();
    if (folds.stream().anyMatch(fold -> fold.rows() != rows)) {
      throw new IllegalArgumentException(
          "The folds split different numbers of rows; draw them all from one table.");
    }
  }

  /**
   * Trains and measures a model per fold; targets are classes.
   *
   * @param fresh makes a new, untrained model each time
   * @param rows {@code (N, features)}, not scaled
   * @param targets {@code (N)}
   * @throws IllegalArgumentException if the table is not the one that was split, or a model comes
   *     twice
   * @throws IllegalStateException if a model fails; the message names the fold
   */
  public Result run(
      Supplier<? extends Model<int[]>> fresh, float[][] rows, int[] targets, Score<int[]> score) {
    return run(fresh, rows, targets, targets.length, Splits::take, score);
  }

  /** As {@link #run(Supplier, float[][], int[], Score)}; targets are numbers. */
  public Result run(
      Supplier<? extends Model<float[]>> fresh,
      float[][] rows,
      float[] targets,
      Score<float[]> score) {
    return run(fresh, rows, targets, targets.length, Splits::take, score);
  }

  private <Y> Result run(
      Supplier<? extends Model<Y>> fresh,
      float[][] rows,
      Y targets,
      int count,
      BiFunction<Y, int[], Y> take,
      Score<Y> score) {
    if (rows.length != folds.get(0).rows() || count != rows.length) {
      throw new IllegalArgumentException(
          "%d rows and %d targets, and the folds were drawn for %d rows; give the table"
                  .formatted(rows.length, count, folds.get(0).rows())
              + " that was split.");
    }
    Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Double> scores = new ArrayList<>();
    for (Split fold : folds) {
      Model<Y> model = fresh.get();
      if (model == null || !used.add(model)) {
        throw new IllegalArgumentException(
            "The supplier gave no new model for fold %d; make one each time, so that none has"
                    .formatted(scores.size() + 1)
                + " seen its test rows.");
      }
      float[][] train = Splits.take(rows, fold.train());
      Scaler.Fitted scaling = scaler.fit(train);
      float[][] test = scaling.apply(Splits.take(rows, fold.test()));
      try (model) {
        model.fit(scaling.apply(train), take.apply(targets, fold.train()));
        scores.add(score.of(take.apply(targets, fold.test()), model.predict(test)));
      } catch (Exception e) {
        throw new IllegalStateException(
            "Fold %d of %d failed: %s".formatted(scores.size() + 1, folds.size(), e.getMessage()),
            e);
      }
    }
    return new Result(scores);
  }
}
