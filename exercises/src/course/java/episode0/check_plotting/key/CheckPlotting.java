package episode0.check_plotting.key;

import episode0.check_plotting.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.LineChart;
import io.gradus.exercises.kit.plot.Plot;
import io.gradus.exercises.kit.plot.Series;
import java.io.IOException;
import java.nio.file.Path;

/** Exercise 0.02: can this machine draw? */
@Exercise("0.02-check-plotting")
public class CheckPlotting implements Contract {

  @Override
  public LineChart firstPlot(double[] seconds, double[] metres) {
    // region plot
    return Plot.lines(
        "A thrown ball",
        Axis.of("Time", "s"),
        Axis.of("Height", "m"),
        new Series("Ball", seconds, metres));
    // starter
    // // Time across, height upwards, both with their unit.
    // double[] nothing = {0};
    // return Plot.lines("", Axis.of("?"), Axis.of("?"), new Series("?", nothing, nothing));
    // endregion
  }

  /** Prints the library's version, and draws a ball that is thrown upwards with 10 m/s. */
  public static void main(String[] args) throws IOException {
    System.out.println(Plot.library());
    double[] seconds = new double[21];
    double[] metres = new double[21];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = i / 10.0;
      metres[i] = 10 * seconds[i] - 9.81 / 2 * seconds[i] * seconds[i];
    }
    LineChart plot = new CheckPlotting().firstPlot(seconds, metres);
    System.out.println("Picture: " + plot.png(Path.of("pictures", "first-plot.png")));
  }
}
