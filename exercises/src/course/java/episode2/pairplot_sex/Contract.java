package episode2.pairplot_sex;

import io.gradus.exercises.kit.plot.PairPlot;
import java.util.List;

/** Exercise 2.06: the same penguins, coloured by sex. */
public interface Contract {
  /**
   * Shows penguins in a pair plot, coloured by sex.
   *
   * @param measurements bill length, bill depth, flipper length (mm) and body mass (g), {@code (N,
   *     4)}
   * @param sex of each row: FEMALE, MALE, or an empty text where it is not known
   * @return a plot of the rows whose sex is known, in their order
   */
  PairPlot plot(float[][] measurements, List<String> sex);

  /**
   * The two columns that together separate the sexes best.
   *
   * @return two different column numbers from 0, in any order
   */
  int[] bestPair();
}
