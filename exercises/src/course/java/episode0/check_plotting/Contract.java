package episode0.check_plotting;

import io.gradus.exercises.kit.plot.LineChart;

/** Exercise 0.02: a first picture. */
public interface Contract {
  /**
   * Shows how high a thrown ball was.
   *
   * @param seconds times, {@code (N)}
   * @param metres heights at these times, {@code (N)}
   * @return one line, time across and height upwards, both axes with their unit
   */
  LineChart firstPlot(double[] seconds, double[] metres);
}
