package io.gradus.grader.judge;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.grader.baseline.TribuoMetrics;
import io.gradus.grader.curve.EpochSeries;
import io.gradus.grader.curve.EpochSeries.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The judge of one exercise in one grading: draws from the grading seed, keeps comparisons. */
public final class SeededJudge implements Judge {
  /** More of them in one exercise are an experiment, not a training. */
  private static final int MOST_CURVES = 3;

  /** A longer claim is looked at up to here. */
  private static final int MOST_EPOCHS = 10_000;

  private final GradingSeed seed;
  private final String exercise;
  private final Function<RandomGenerator, TabularDraw> penguins;
  private final Function<TabularDraw, List<BaselineScore>> baselines;
  private final Runnable restart;
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<EpochSeries> curves = new ArrayList<>();

  /**
   * A judge.
   *
   * @param exercise id that is part of every draw
   * @param penguins draws penguins; called only when a test asks
   * @param baselines trains baselines; called only when a test asks
   * @param restart puts a new process in place of the learner's
   */
  public SeededJudge(
      GradingSeed seed,
      String exercise,
      Function<RandomGenerator, TabularDraw> penguins,
      Function<TabularDraw, List<BaselineScore>> baselines,
      Runnable restart) {
    this.seed = seed;
    this.exercise = exercise;
    this.penguins = penguins;
    this.baselines = baselines;
    this.restart = restart;
  }

  @Override
  public RandomGenerator random(String purpose) {
    return seed.generator(exercise, purpose);
  }

  @Override
  public TabularDraw penguins(String purpose) {
    return penguins.apply(seed.generator(exercise, "penguins/" + purpose));
  }

  @Override
  public List<BaselineScore> baselines(TabularDraw draw) {
    return baselines.apply(draw);
  }

  @Override
  public double accuracy(int[] truth, int[] predicted, int classes) {
    return TribuoMetrics.of(truth, predicted, classes).accuracy();
  }

  @Override
  public void restart() {
    restart.run();
  }

  @Override
  public void compare(Comparison comparison) {
    comparisons.add(comparison);
  }

  @Override
  public void showCurve(double[] lossPerEpoch, double constantLoss) {
    if (curves.size() < MOST_CURVES) {
      double[] some = Arrays.copyOf(lossPerEpoch, Math.min(MOST_EPOCHS, lossPerEpoch.length));
      Context unknown = Context.UNKNOWN;
      curves.add(
          EpochSeries.of(some)
              .with(
                  new Context(
                      OptionalDouble.of(constantLoss),
                      unknown.constantScore(),
                      unknown.referenceScore(),
                      unknown.referenceLoss(),
                      unknown.validationRows(),
                      unknown.plannedEpochs(),
                      unknown.noisyTraining(),
                      unknown.lossName(),
                      unknown.inputs())));
    }
  }

  /** The curves that hidden tests asked to show: claims of the learner's process. */
  public List<EpochSeries> curves() {
    return List.copyOf(curves);
  }

  /** What hidden tests asked to show. */
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons);
  }
}
