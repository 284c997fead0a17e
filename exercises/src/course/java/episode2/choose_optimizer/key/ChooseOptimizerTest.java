package episode2.choose_optimizer.key;

import static io.gradus.exercises.judging.Claims.expect;
import static org.junit.jupiter.api.Assertions.fail;

import episode2.choose_optimizer.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * An optimizer is what it does to weights. The grader draws weights and rows, computes gradients
 * and Adam's steps by itself, and compares them with those that the learner's configuration takes.
 */
class ChooseOptimizerTest {
  private static final int STEPS = 6;

  /** Relative to the learning rate: float32's rounding of weights, gradients and square roots. */
  private static final double TOLERANCE = 1e-2;

  private final View view;
  private final Judge judge;

  ChooseOptimizerTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  @Test
  @Points(value = 2, finding = "test/adam", hint = 1)
  @DisplayName("config(loss) takes Adam's steps, at Adam's own rate of 0.001")
  void takesAdamsSteps() {
    RandomGenerator random = judge.random("steps");
    for (int i = 0; i < 2; i++) {
      check(LinearRegression.draw(random), Optional.empty());
    }
  }

  @Test
  @Points(value = 1, finding = "test/learning-rate", hint = 2)
  @DisplayName("config(loss, learningRate) takes Adam's steps, at the given rate")
  void takesTheGivenRate() {
    RandomGenerator random = judge.random("rates");
    for (int i = 0; i < 2; i++) {
      // From 0.002 to 0.02 and from 0.02 to 0.2: no rate that could stand in the code.
      double rate = 0.002 * Math.pow(10, i + random.nextDouble());
      check(LinearRegression.draw(random), Optional.of((float) rate));
    }
  }

  private void check(LinearRegression problem, Optional<Float> asked) {
    double rate = asked.map(Float::doubleValue).orElse(0.001);
    List<View.Step> steps =
        view.train(
            asked,
            problem.startStep(),
            Scores.tensor(problem.rows()),
            Scores.tensor(problem.targets()),
            STEPS);
    double[][] found = steps.stream().map(step -> flat(step, problem)).toArray(double[][]::new);
    expect(
        found.length == STEPS,
        () -> "%d steps were to be taken, %d came back.".formatted(STEPS, found.length));
    double[][] expected = problem.train(STEPS, LinearRegression.adam(rate, problem.start().length));
    int wrong =
        IntStream.range(0, STEPS)
            .filter(i -> !near(expected[i], found[i], rate))
            .findFirst()
            .orElse(STEPS);
    if (wrong < STEPS) {
      explain(
          problem, found, wrong, rate, asked.isPresent() ? "config(loss, rate)" : "config(loss)");
    }
  }

  private static double[] flat(View.Step step, LinearRegression problem) {
    View.Step start = problem.startStep();
    expect(
        Arrays.equals(step.weight().shape(), start.weight().shape())
            && Arrays.equals(step.bias().shape(), start.bias().shape()),
        () -> "The layer's weights do not have the shapes that they started with.");
    return DoubleStream.concat(doubles(step.weight()), doubles(step.bias())).toArray();
  }

  private static DoubleStream doubles(Tensor tensor) {
    float[] values = tensor.floats();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]);
  }

  private static boolean near(double[] expected, double[] found, double rate) {
    for (int i = 0; i < expected.length; i++) {
      // Written so that NaN is a disagreement.
      if (!(Math.abs(expected[i] - found[i]) <= TOLERANCE * rate)) {
        return false;
      }
    }
    return true;
  }

  /** Tells by its steps which optimizer it is. */
  private static void explain(
      LinearRegression problem, double[][] found, int wrong, double rate, String method) {
    double[] gradient = problem.gradient(problem.start());
    double[] first =
        IntStream.range(0, gradient.length)
            .mapToDouble(i -> found[0][i] - problem.start()[i])
            .toArray();
    expect(
        Arrays.stream(first).anyMatch(step -> step != 0),
        () -> method + " makes an optimizer that leaves the weights as they are.");
    double[] perGradient =
        IntStream.range(0, first.length).mapToDouble(i -> -first[i] / gradient[i]).toArray();
    expect(
        !alike(perGradient),
        () ->
            "%s makes steps that are %s times the gradient: plain gradient descent. Take Adam."
                .formatted(method, told(mean(perGradient))));
    double[] sizes = Arrays.stream(first).map(Math::abs).toArray();
    boolean sizeOfRate = alike(sizes) && Math.abs(mean(sizes) - rate) <= 0.02 * rate;
    expect(
        wrong > 0 || !sizeOfRate,
        () ->
            method
                + " makes a first step of the right size, but not in the direction that the given"
                + " loss asks for. Hand the loss on to the configuration.");
    expect(
        wrong > 0 || !alike(sizes),
        () ->
            "In the first step %s moves every weight by %s; Adam with a learning rate of %s moves"
                    .formatted(method, told(mean(sizes)), told(rate))
                + " it by %s.".formatted(told(rate)));
    expect(
        wrong == 0,
        () ->
            "%s makes a first step as large as Adam's, but from step %d on the weights differ from"
                    .formatted(method, wrong + 1)
                + " those that Adam with its own settings reaches. Take Optimizer.adam(), hand the"
                + " loss on, and change nothing but the rate.");
    fail(
        method
            + " makes steps that are not Adam's: in the first one, Adam moves every weight by the"
            + " learning rate. Take Optimizer.adam(), and change nothing but the rate.");
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static boolean alike(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).allMatch(x -> Math.abs(x - mean) <= 0.02 * Math.abs(mean));
  }

  private static String told(double number) {
    return String.format(Locale.ROOT, "%.3g", number);
  }
}
