package episode2.seeds.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.seeds.View;
import io.gradus.exercises.judging.DenseNetwork;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.judging.Scores;
import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Trains with one seed, with another, and with the first again, and compares the weights. That they
 * come from training is computed here: the grader lets its rows through a network of its own with
 * these weights.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // five trainings, shared by both tests
class SeedsTest {
  private static final int CLASSES = 3;
  private static final int FEATURES = 4;
  private static final int ROWS = 64;

  /**
   * The largest loss after training, as a share of ln 3, which a guess at random has; {@code
   * MARGINS.md} beside this file says what was measured.
   */
  private static final double TRAINED = 0.35;

  private final View view;
  private final Judge judge;
  private Optional<Runs> runs = Optional.empty();

  SeedsTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Problem(float[][] rows, int[] labels) {}

  private record Runs(
      int seed,
      int other,
      Problem problem,
      List<Tensor> first,
      List<Tensor> between,
      List<Tensor> again,
      List<Tensor> anew) {}

  @Test
  @Points(value = 2, finding = "test/repeats", hint = 1)
  @DisplayName("the same seed leads to the same weights")
  void theSameSeedRepeats() {
    expectRepeated(runs());
  }

  @Test
  @Points(value = 1, finding = "test/other-seed", hint = 2)
  @DisplayName("another seed leads to other weights")
  void anotherSeedDrawsAnew() {
    Runs runs = runs();
    expectTrained(runs.between(), runs.other(), runs.problem());
    expect(
        !runs.first().equals(runs.between()),
        () ->
            "Seeds %d and %d lead to exactly the same weights. Take the seed that is given."
                .formatted(runs.seed(), runs.other()));
    expectRepeated(runs);
  }

  private static void expectRepeated(Runs runs) {
    double first = expectTrained(runs.first(), runs.seed(), runs.problem());
    double again = expectTrained(runs.again(), runs.seed(), runs.problem());
    double anew = expectTrained(runs.anew(), runs.seed(), runs.problem());
    expect(
        runs.first().equals(runs.again()),
        () ->
            String.format(
                Locale.ROOT,
                "Two trainings with seed %d lead to different weights: the loss ends at %.6f and"
                    + " at %.6f. Set the engine's seed before anything is drawn, in each call.",
                runs.seed(),
                first,
                again));
    expect(
        runs.first().equals(runs.anew()),
        () ->
            String.format(
                Locale.ROOT,
                "In another run of the program, seed %d leads to other weights: the loss ended at"
                    + " %.6f, and now at %.6f. Set the engine's seed; what a program remembers is"
                    + " gone when it ends.",
                runs.seed(),
                first,
                anew));
  }

  /** The loss that the weights reach on the rows that they were trained on. */
  private static double expectTrained(List<Tensor> weights, int seed, Problem problem) {
    double loss = loss(DenseNetwork.of(weights), problem);
    expect(
        loss <= TRAINED * Math.log(CLASSES),
        () ->
            String.format(
                Locale.ROOT,
                "After training with seed %d the loss is %.3f; a guess at random has %.3f. Keep"
                    + " the 10 epochs, and seed them.",
                seed,
                loss,
                Math.log(CLASSES)));
    return loss;
  }

  private static double loss(DenseNetwork network, Problem problem) {
    double[][] shares = Scores.softmax(network.scores(problem.rows()));
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum -= Math.log(Math.max(1e-30, shares[i][problem.labels()[i]]));
    }
    return sum / shares.length;
  }

  private Runs runs() {
    if (runs.isEmpty()) {
      RandomGenerator random = judge.random("seeds");
      Problem problem = clusters(random);
      int seed = 1 + random.nextInt(1_000_000);
      int other = seed + 1 + random.nextInt(1_000_000);
      List<Tensor> first = train(problem, seed);
      List<Tensor> between = train(problem, other);
      List<Tensor> again = train(problem, seed);
      // In a new process nothing is remembered; its engine starts as the first one's did, so that
      // the first training there proves nothing.
      judge.restart();
      train(problem, other);
      List<Tensor> anew = train(problem, seed);
      runs = Optional.of(new Runs(seed, other, problem, first, between, again, anew));
    }
    return runs.orElseThrow();
  }

  private List<Tensor> train(Problem problem, int seed) {
    return view.train(problem.rows(), problem.labels(), CLASSES, seed);
  }

  /** Three clusters around points 3 deviations from the middle. */
  private static Problem clusters(RandomGenerator random) {
    double[][] centres = new double[CLASSES][FEATURES];
    for (int c = 0; c < CLASSES; c++) {
      centres[c][c] = random.nextBoolean() ? 3 : -3;
    }
    float[][] rows = new float[ROWS][FEATURES];
    int[] labels = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      labels[i] = random.nextInt(CLASSES);
      for (int j = 0; j < FEATURES; j++) {
        rows[i][j] = (float) (centres[labels[i]][j] + random.nextGaussian());
      }
    }
    return new Problem(rows, labels);
  }
}
