package episode0.check_plotting.key;

import static io.gradus.exercises.judging.Claims.expect;

import episode0.check_plotting.View;
import io.gradus.exercises.judging.Judge;
import io.gradus.exercises.judging.Points;
import io.gradus.exercises.kit.plot.LineChart;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks at what is plotted of a throw that is drawn for this grading. */
class CheckPlottingTest {
  private final View view;
  private final Judge judge;

  CheckPlottingTest(View view, Judge judge) {
    this.view = view;
    this.judge = judge;
  }

  private record Throw(double[] seconds, double[] metres) {}

  private Throw ball(String purpose) {
    RandomGenerator random = judge.random(purpose);
    int points = 5 + random.nextInt(20);
    double speed = 5 + 10 * random.nextDouble();
    double[] seconds = new double[points];
    double[] metres = new double[points];
    for (int i = 0; i < points; i++) {
      seconds[i] = i * 0.1;
      metres[i] = speed * seconds[i] - 9.81 / 2 * seconds[i] * seconds[i];
    }
    return new Throw(seconds, metres);
  }

  @Test
  @Points(value = 1, finding = "test/line", hint = 1)
  @DisplayName("draws one line through all points, time across")
  void drawsTheLine() {
    Throw ball = ball("line");
    LineChart chart = view.firstPlot(ball.seconds().clone(), ball.metres().clone());
    expect(
        chart.series().size() == 1,
        () -> "One line is asked for; the chart has %d.".formatted(chart.series().size()));
    double[] x = chart.series().get(0).x();
    double[] y = chart.series().get(0).y();
    expect(
        !(Arrays.equals(x, ball.metres()) && Arrays.equals(y, ball.seconds())),
        () -> "The height runs across and the time upwards; let the time run across.");
    expect(
        x.length == ball.seconds().length,
        () -> "%d points were given, %d are shown.".formatted(ball.seconds().length, x.length));
    expect(
        Arrays.equals(x, ball.seconds()) && Arrays.equals(y, ball.metres()),
        () -> "The line does not go through the points that were given.");
  }

  @Test
  @Points(value = 1, finding = "test/units", hint = 2)
  @DisplayName("has a title and a unit on both axes")
  void hasUnits() {
    Throw ball = ball("units");
    LineChart chart = view.firstPlot(ball.seconds(), ball.metres());
    expect(
        chart.x().unit().equals("s"),
        () ->
            "The times are in seconds (s); the axis across says '%s'."
                .formatted(chart.x().label()));
    expect(
        chart.y().unit().equals("m"),
        () ->
            "The heights are in metres (m); the upright axis says '%s'."
                .formatted(chart.y().label()));
  }
}
