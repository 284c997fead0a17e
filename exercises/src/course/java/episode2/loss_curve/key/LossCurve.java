package episode2.loss_curve.key;

import episode2.loss_curve.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.LineChart;
import io.gradus.exercises.kit.plot.Plot;
import io.gradus.exercises.kit.plot.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Exercise 2.27: a hundred losses at a glance. */
@Exercise("2.27-loss-curve")
public class LossCurve implements Contract {

  @Step(6)
  @Override
  public LineChart plot(double[] lossPerEpoch, boolean logarithmic) {
    // region plot
    LineChart chart =
        Plot.lines(
            "Loss during training",
            Axis.of("Epoch"),
            Axis.of("Loss"),
            Series.counted("Training loss", lossPerEpoch));
    return logarithmic ? chart.logY() : chart;
    // starter
    // // One line over the epochs, both axes named; a logarithmic axis where that is asked for.
    // double[] nothing = {0};
    // return Plot.lines("", Axis.of("?"), Axis.of("?"), new Series("?", nothing, nothing));
    // endregion
  }

  /** Draws a training that begins like the course's: above 600, down to about 2. */
  public static void main(String[] args) throws IOException {
    Random random = new Random(1);
    double[] losses = new double[100];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = (2 + 600 * Math.exp(-i / 6.0)) * Math.exp(0.1 * random.nextGaussian());
    }
    LossCurve solution = new LossCurve();
    for (boolean logarithmic : new boolean[] {false, true}) {
      String name = logarithmic ? "loss-logarithmic.png" : "loss.png";
      Path picture = solution.plot(losses, logarithmic).png(Path.of("pictures", name));
      System.out.println("Picture: " + picture);
    }
  }
}
