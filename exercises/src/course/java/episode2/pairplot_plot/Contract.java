package episode2.pairplot_plot;

import io.gradus.exercises.kit.plot.PairPlot;

/** Exercise 2.05: every measurement against every other. */
public interface Contract {
  /**
   * Shows penguins in a pair plot, coloured by species.
   *
   * @param measurements bill length, bill depth, flipper length (mm) and body mass (g), {@code (N,
   *     4)}
   * @param species of each row: 0 (Adelie), 1 (Chinstrap) or 2 (Gentoo)
   * @return a plot of all rows and all four columns, in this order
   */
  PairPlot plot(float[][] measurements, int[] species);
}
