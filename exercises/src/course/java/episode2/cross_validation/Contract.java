package episode2.cross_validation;

/** Exercise 2.38: k scores instead of one. */
public interface Contract {
  /** How a model is made. */
  interface Recipe {
    /** A new scaling, measured on these rows. */
    Scaling measure(float[][] rows);

    /** A new model that has learned nothing yet. */
    Classifier start();
  }

  /** Brings columns to a common size. */
  interface Scaling {
    /** Scaled copies of the rows. */
    float[][] scale(float[][] rows);
  }

  /** A model that learns classes. */
  interface Classifier {
    /** Learns from scaled rows, in addition to what it has learned before. */
    void train(float[][] rows, int[] labels);

    /** The share of scaled rows whose class it finds, 0 to 1. */
    double accuracy(float[][] rows, int[] labels);
  }

  /**
   * What k scores say together.
   *
   * @param mean their mean
   * @param deviation their standard deviation, with k - 1 below the sum of squares
   */
  record Summary(double mean, double deviation) {}

  /**
   * Trains and scores k times, each time on other rows.
   *
   * @param rows {@code (N, features)}, not scaled
   * @param labels their classes
   * @param folds k, at least 2 and at most N
   * @param seed decides which rows come together
   * @param recipe makes a scaling and a model
   * @return k accuracies
   */
  double[] crossValidate(float[][] rows, int[] labels, int folds, long seed, Recipe recipe);

  /** Mean and deviation of at least 2 scores. */
  Summary summarize(double[] scores);
}
