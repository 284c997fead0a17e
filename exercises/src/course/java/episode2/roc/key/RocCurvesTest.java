package episode2.roc.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.roc.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.measure.Roc;
import io.gradus.exercises.kit.plot.RocChart;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares areas and curves with the grader's own, on scores that are drawn for this grading. */
class RocCurvesTest {
  private static final double TOLERANCE = 1e-9;

  private final View view;
  private final Judge judge;

  RocCurvesTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private static boolean[] positives(RandomGenerator random, int rows) {
    boolean[] positive = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      positive[i] = i == 0 || (i != 1 && random.nextInt(3) == 0);
    }
    return positive;
  }

  @Test
  @Points(value = 2, finding = "test/area", hint = 1)
  @DisplayName("gives the area: 1 for a perfect score, 0 for a reversed one, and all between")
  void givesTheArea() {
    RandomGenerator random = judge.random("area");
    boolean[] positive = positives(random, 20 + random.nextInt(40));
    double[] perfect = new double[positive.length];
    double[] drawn = new double[positive.length];
    for (int i = 0; i < drawn.length; i++) {
      perfect[i] = (positive[i] ? 1 : 0) + 0.9 * random.nextDouble();
      drawn[i] = (positive[i] ? 0.3 : 0) + random.nextDouble();
    }
    check("a perfect score", positive, perfect);
    check("a reversed score", positive, Arrays.stream(perfect).map(s -> -s).toArray());
    check("scores drawn for this grading", positive, drawn);
  }

  @Test
  @Points(value = 1, finding = "test/ties", hint = 2)
  @DisplayName("counts equal scores half: a constant score has an area of 0.5")
  void countsTiesHalf() {
    RandomGenerator random = judge.random("ties");
    boolean[] positive = positives(random, 20 + random.nextInt(40));
    double[] constant = new double[positive.length];
    Arrays.fill(constant, random.nextDouble());
    check("a constant score", positive, constant);
    double[] rough = new double[positive.length];
    for (int i = 0; i < rough.length; i++) {
      rough[i] = (random.nextInt(3) + (positive[i] ? 1 : 0)) / 4.0;
    }
    check("a score of five values", positive, rough);
  }

  private void check(String what, boolean[] positive, double[] scores) {
    double wanted = Roc.of(positive, scores).auc();
    double found = view.area(positive.clone(), scores.clone());
    expect(
        Math.abs(found - wanted) <= TOLERANCE,
        () ->
            String.format(
                Locale.ROOT, "For %s the area is %.4f; you give %.4f.", what, wanted, found));
  }

  @Test
  @Points(value = 2, finding = "test/curves", hint = 3)
  @DisplayName("draws one curve per class against the rest, from the probabilities")
  void drawsCurves() {
    RandomGenerator random = judge.random("curves");
    int classes = 3 + random.nextInt(2);
    List<String> names = List.of("Adelie", "Chinstrap", "Gentoo", "Emperor").subList(0, classes);
    int rows = 30 + random.nextInt(40);
    int[] truth = new int[rows];
    float[][] probabilities = new float[rows][classes];
    for (int i = 0; i < rows; i++) {
      truth[i] = i < classes ? i : random.nextInt(classes);
      float sum = 0;
      for (int c = 0; c < classes; c++) {
        probabilities[i][c] = random.nextFloat() + (truth[i] == c ? 0.2f + 0.3f * c : 0);
        sum += probabilities[i][c];
      }
      for (int c = 0; c < classes; c++) {
        probabilities[i][c] /= sum;
      }
    }
    RocChart chart = view.plot(truth.clone(), probabilities, names);
    List<String> drawn = chart.curves().stream().map(RocChart.Curve::name).toList();
    expect(
        drawn.equals(names),
        () ->
            "The classes are %s; the curves are named %s."
                .formatted(String.join(", ", names), String.join(", ", drawn)));
    for (int c = 0; c < classes; c++) {
      compare(Roc.oneAgainstRest(truth, probabilities, c), chart.curves().get(c));
    }
  }

  private static void compare(Roc wanted, RocChart.Curve curve) {
    double[] across = curve.falsePositiveRates();
    double[] upwards = curve.truePositiveRates();
    expect(
        across.length > 3,
        () ->
            "The curve of '%s' has %d points: one corner. That comes of decisions; the threshold"
                    .formatted(curve.name(), across.length)
                + " has to fall through the probabilities themselves.");
    expect(
        across.length == wanted.points().size()
            && agree(across, wanted.falsePositiveRates())
            && agree(upwards, wanted.truePositiveRates())
            && Math.abs(curve.auc() - wanted.auc()) <= TOLERANCE,
        () ->
            String.format(
                Locale.ROOT,
                "The curve of '%s' has an area of %.4f; you draw one of %.4f.",
                curve.name(),
                wanted.auc(),
                curve.auc()));
  }

  private static boolean agree(double[] a, double[] b) {
    for (int i = 0; i < a.length; i++) {
      if (Math.abs(a[i] - b[i]) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }
}
