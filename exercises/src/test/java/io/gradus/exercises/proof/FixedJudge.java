package io.gradus.exercises.proof;

import io.gradus.datasets.read.PenguinRows;
import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.PenguinDraws;
import io.gradus.exercises.judging.TabularDraw;
import io.gradus.exercises.kit.measure.ConfusionMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A judge without the grader: draws from a seed, compares with simple baselines. */
final class FixedJudge implements Judge {
  private final long seed;
  private final PenguinRows penguins;
  private final boolean standIn;
  private final List<Comparison> comparisons = new ArrayList<>();
  private Runnable restart = () -> {};

  FixedJudge(long seed, PenguinRows penguins, boolean standIn) {
    this.seed = seed;
    this.penguins = penguins;
    this.standIn = standIn;
  }

  @Override
  public RandomGenerator random(String purpose) {
    return new SplittableRandom(seed * 1_000_003 + purpose.hashCode());
  }

  @Override
  public TabularDraw penguins(String purpose) {
    return PenguinDraws.draw(penguins, standIn, random("penguins/" + purpose));
  }

  @Override
  public List<BaselineScore> baselines(TabularDraw draw) {
    return SimpleBaselines.of(draw);
  }

  @Override
  public double accuracy(int[] truth, int[] predicted, int classes) {
    return ConfusionMatrix.of(truth, predicted, classes).accuracy().orElseThrow();
  }

  /** What a restart does. */
  void onRestart(Runnable action) {
    restart = action;
  }

  @Override
  public void restart() {
    restart.run();
  }

  @Override
  public void compare(Comparison comparison) {
    comparisons.add(comparison);
  }

  List<Comparison> comparisons() {
    return comparisons;
  }
}
