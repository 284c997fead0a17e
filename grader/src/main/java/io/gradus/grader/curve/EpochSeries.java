package io.gradus.grader.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The curve of one training, epoch by epoch; NaN and infinity are values like others.
 *
 * @param loss on the training rows, an epoch each
 * @param validationLoss as long, if there was validation; NaN in epochs without
 * @param metrics further figures, the first being the one that the training is judged by
 * @param inside what was sampled inside of the network, in order of the epochs
 * @param context what is known beside the curve
 */
public record EpochSeries(
    double[] loss,
    Optional<double[]> validationLoss,
    List<Metric> metrics,
    List<Inside> inside,
    Context context) {

  /**
   * A figure an epoch.
   *
   * @param name such as {@code accuracy}
   * @param rises whether more is better
   * @param train on the training rows; all NaN if it was not measured there
   * @param validation on the validation rows, if there were any
   */
  public record Metric(String name, boolean rises, double[] train, Optional<double[]> validation) {
    /** Keeps copies. */
    public Metric {
      train = train.clone();
      validation = validation.map(double[]::clone);
    }

    @Override
    public double[] train() {
      return train.clone();
    }

    @Override
    public Optional<double[]> validation() {
      return validation.map(double[]::clone);
    }
  }

  /**
   * Norms of one moment, by layer from the input on.
   *
   * @param epoch 1 for the first
   * @param gradients norm of the gradient by weight
   * @param weights norm of the weight itself
   * @param dead share of silent units by ReLU layer, 0 to 1
   */
  public record Inside(
      int epoch,
      Map<String, Double> gradients,
      Map<String, Double> weights,
      Map<String, Double> dead) {}

  /**
   * What is known beside the curve; all of it may be unknown.
   *
   * @param constantLoss the training loss of the best constant prediction
   * @param constantScore the first metric's value of the best constant prediction
   * @param referenceScore the first metric's value that a simple model has on the validation rows
   * @param referenceLoss the loss that a simple model has on the validation rows
   * @param validationRows how many rows the validation has
   * @param plannedEpochs how many epochs were asked for
   * @param noisyTraining whether training rows are made harder on purpose: dropout, augmentation
   * @param lossName as the library calls it; empty if unknown
   * @param inputs what the first batch's inputs are like
   */
  public record Context(
      OptionalDouble constantLoss,
      OptionalDouble constantScore,
      OptionalDouble referenceScore,
      OptionalDouble referenceLoss,
      OptionalInt validationRows,
      OptionalInt plannedEpochs,
      boolean noisyTraining,
      String lossName,
      Optional<Inputs> inputs) {
    /** Nothing is known. */
    public static final Context UNKNOWN =
        new Context(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            false,
            "",
            Optional.empty());
  }

  /**
   * The numbers that a network gets.
   *
   * @param least the least of the first batch
   * @param most the largest
   * @param rootMeanSquare of all; about 1 where they are standardised
   * @param normalised whether the first layer is a batch norm, which scales them itself
   */
  public record Inputs(double least, double most, double rootMeanSquare, boolean normalised) {}

  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException if the series are not of the same length
   */
  public EpochSeries {
    loss = loss.clone();
    validationLoss = validationLoss.map(double[]::clone);
    metrics = List.copyOf(metrics);
    inside = List.copyOf(inside);
    int epochs = loss.length;
    boolean same =
        validationLoss.stream().allMatch(values -> values.length == epochs)
            && metrics.stream()
                .allMatch(
                    metric ->
                        metric.train.length == epochs
                            && metric.validation.stream().allMatch(v -> v.length == epochs));
    if (!same) {
      throw new IllegalArgumentException("the series of " + epochs + " epochs differ in length");
    }
  }

  /** Only a training loss. */
  public static EpochSeries of(double... loss) {
    return new EpochSeries(loss, Optional.empty(), List.of(), List.of(), Context.UNKNOWN);
  }

  /** How many epochs there are. */
  public int epochs() {
    return loss.length;
  }

  @Override
  public double[] loss() {
    return loss.clone();
  }

  @Override
  public Optional<double[]> validationLoss() {
    return validationLoss.map(double[]::clone);
  }

  /** The same curve up to an epoch, as it was known then. */
  public EpochSeries upTo(int epochs) {
    return new EpochSeries(
        Arrays.copyOf(loss, epochs),
        validationLoss.map(values -> Arrays.copyOf(values, epochs)),
        metrics.stream()
            .map(
                metric ->
                    new Metric(
                        metric.name,
                        metric.rises,
                        Arrays.copyOf(metric.train, epochs),
                        metric.validation.map(values -> Arrays.copyOf(values, epochs))))
            .toList(),
        inside.stream().filter(look -> look.epoch() <= epochs).toList(),
        context);
  }

  /** The same curve with other knowledge beside it. */
  public EpochSeries with(Context other) {
    return new EpochSeries(loss, validationLoss, metrics, inside, other);
  }
}
