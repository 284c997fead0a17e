package episode2.pairplot_plot;

import io.gradus.exercises.kit.plot.PairPlot;

/** The contract's operation, which is one on values already: a plot is a value. */
public interface View {
  /** What is plotted. */
  PairPlot plot(float[][] measurements, int[] species);
}
