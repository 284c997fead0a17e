package episode2.loss_curve.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode2.loss_curve.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.LineChart;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at what is plotted of losses that are drawn for this grading. */
class LossCurveTest {
  private final View view;
  private final Judge judge;

  LossCurveTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  /** Falling, with jumps upwards, so that a smoothed or sorted curve differs. */
  private double[] losses(String purpose) {
    RandomGenerator random = judge.random(purpose);
    double[] losses = new double[30 + random.nextInt(90)];
    double start = 2 + 600 * random.nextDouble();
    for (int i = 0; i < losses.length; i++) {
      losses[i] = (0.2 + start * Math.exp(-i / 9.0)) * Math.exp(0.3 * random.nextGaussian());
    }
    return losses;
  }

  @Test
  @Points(value = 2, finding = "test/values", hint = 1)
  @DisplayName("shows every loss at its epoch, from 1 on")
  void showsEveryLoss() {
    double[] losses = losses("values");
    // What a logarithmic axis is, is the matter of another test.
    LineChart chart = view.plot(losses.clone(), false);
    expect(
        chart.series().size() == 1,
        () -> "One line is asked for; the chart has %d.".formatted(chart.series().size()));
    double[] x = chart.series().get(0).x();

    expect(
        x[0] == 1,
        () -> "The first epoch stands at %s; epochs are counted from 1.".formatted(number(x[0])));
    for (int i = 0; i < x.length; i++) {
      int at = i;
      expect(x[i] == i + 1, () -> "Epoch %d stands at %s.".formatted(at + 1, number(x[at])));
    }
    expectValues(losses, chart.series().get(0).y());
  }

  private static void expectValues(double[] losses, double[] y) {
    expect(
        y.length == losses.length,
        () ->
            "The training had %d epochs; the line has %d points."
                .formatted(losses.length, y.length));
    for (int i = 0; i < y.length; i++) {
      int at = i;
      expect(
          Math.abs(y[i] - losses[i]) <= 1e-6 * losses[i],
          () ->
              "The loss of epoch %d was %s; the chart shows %s. Show what was measured."
                  .formatted(at + 1, number(losses[at]), number(y[at])));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  @Test
  @Points(value = 1, finding = "test/axes", hint = 2)
  @DisplayName("says what is on the axes")
  void namesTheAxes() {
    LineChart chart = view.plot(losses("axes"), false);
    names(chart.x(), "epoch");
    names(chart.y(), "loss");
    // "Loss per epoch" is a name for a loss, and none for an epoch.
    expect(
        !chart.x().title().toLowerCase(Locale.ROOT).contains("loss"),
        () ->
            "The axis of the epochs says '%s'; the loss is on the other one."
                .formatted(chart.x().title()));
  }

  private static void names(Axis axis, String word) {
    expect(
        axis.title().toLowerCase(Locale.ROOT).contains(word),
        () -> "One axis shows the %s, and it says '%s'.".formatted(word, axis.title()));
  }

  @Test
  @Points(value = 1, finding = "test/logarithmic", hint = 3)
  @DisplayName("has a logarithmic axis of the loss where one is asked for, and only there")
  void isLogarithmicWhereAsked() {
    double[] losses = losses("logarithmic");
    LineChart linear = view.plot(losses.clone(), false);
    expect(
        !linear.y().logarithmic() && !linear.x().logarithmic(),
        () -> "A linear axis was asked for, and one is logarithmic.");
    LineChart chart = view.plot(losses.clone(), true);
    expect(
        !chart.x().logarithmic(),
        () -> "The axis of the epochs is logarithmic; it is the loss whose axis should be.");
    expect(
        chart.y().logarithmic(),
        () -> "A logarithmic axis of the loss was asked for; it is linear.");
    double shown = chart.series().get(0).y()[0];
    expect(
        Math.abs(shown - losses[0]) <= 1e-6 * losses[0],
        () ->
            "The loss was %s, and with a logarithmic axis the chart shows %s: the axis changes, the"
                    .formatted(number(losses[0]), number(shown))
                + " values stay.");
    // Where the epochs stand is the matter of another test.
    expect(
        Arrays.equals(linear.series().get(0).x(), chart.series().get(0).x()),
        () -> "With a logarithmic axis of the loss, the epochs stand elsewhere than without.");
    expectValues(losses, chart.series().get(0).y());
  }
}
