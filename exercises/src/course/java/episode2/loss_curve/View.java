package episode2.loss_curve;

import io.gradus.exercises.kit.plot.LineChart;

/** The contract's operation, which is one on values already: a plot is a value. */
public interface View {
  /** What is plotted. */
  LineChart plot(double[] lossPerEpoch, boolean logarithmic);
}
