package episode2.pairplot_plot.key;

import episode2.pairplot_plot.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Penguins;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.Axis;
import io.gradus.exercises.kit.plot.PairPlot;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Exercise 2.05: look at the penguins before building anything. */
@Exercise("2.05-pairplot-plot")
public class PairplotPlot implements Contract {

  @Step(2)
  @Override
  public PairPlot plot(float[][] measurements, int[] species) {
    // region plot
    List<Axis> axes =
        List.of(
            Axis.of("Bill length", "mm"),
            Axis.of("Bill depth", "mm"),
            Axis.of("Flipper length", "mm"),
            Axis.of("Body mass", "g"));
    return Plot.pairPlot(measurements, axes, species, List.of("Adelie", "Chinstrap", "Gentoo"));
    // starter
    // // All rows and all four columns, each with its unit, coloured by species.
    // float[][] nothing = {{0, 0}};
    // return Plot.pairPlot(
    //     nothing, List.of(Axis.of("?"), Axis.of("?")), new int[1], List.of("?"));
    // endregion
  }

  /** Draws the training rows of the course's penguins. */
  public static void main(String[] args) throws IOException {
    Penguins penguins = Penguins.load();
    System.out.println(penguins.source());
    Plot plot = new PairplotPlot().plot(penguins.trainX(), penguins.trainY());
    System.out.println("Picture: " + plot.png(Path.of("pictures", "pair-plot.png")));
  }
}
