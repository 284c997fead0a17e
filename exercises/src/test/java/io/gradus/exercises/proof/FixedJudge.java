package io.gradus.exercises.proof;

import io.gradus.exercises.judging.BaselineScore;
import io.gradus.exercises.judging.Comparison;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.TabularDraw;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A judge without the grader: draws from a seed. */
final class FixedJudge implements Judge {
  private final long seed;

  FixedJudge(long seed) {
    this.seed = seed;
  }

  @Override
  public RandomGenerator random(String purpose) {
    return new SplittableRandom(seed * 1_000_003 + purpose.hashCode());
  }

  @Override
  public TabularDraw penguins(String purpose) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<BaselineScore> baselines(TabularDraw draw) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void compare(Comparison comparison) {}
}
