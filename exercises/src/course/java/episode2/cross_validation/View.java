package episode2.cross_validation;

import java.util.List;

/** The contract in values, with a record of which rows went where. */
public interface View {
  /** What happened. */
  enum Action {
    /** A scaling was measured. */
    MEASURE,
    /** A model was trained. */
    TRAIN,
    /** A model was scored. */
    SCORE
  }

  /**
   * One thing that happened.
   *
   * @param action what
   * @param scaling the scaling's number; for TRAIN and SCORE the one that all rows went through, or
   *     -1 where they went through none or through different ones
   * @param classifier the model's number, -1 for MEASURE
   * @param rows which rows, by their place in the table; -1 for one that is not in it
   * @param labels the classes that came with them, none for MEASURE
   */
  record Event(Action action, int scaling, int classifier, int[] rows, int[] labels) {}

  /**
   * A cross-validation.
   *
   * @param scores what it returned
   * @param events what happened, in order
   */
  record Run(double[] scores, List<Event> events) {}

  /** Mean and deviation. */
  record Summary(double mean, double deviation) {}

  /**
   * Cross-validates standardising and the nearest class mean.
   *
   * @param rows no two of them equal
   */
  Run crossValidate(float[][] rows, int[] labels, int folds, long seed);

  /** Mean and deviation of scores. */
  Summary summarize(double[] scores);
}
