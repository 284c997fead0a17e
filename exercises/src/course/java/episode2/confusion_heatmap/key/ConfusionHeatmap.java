package episode2.confusion_heatmap.key;

import episode2.confusion_heatmap.Contract;
import io.gradus.exercises.kit.Exercise;
import io.gradus.exercises.kit.Step;
import io.gradus.exercises.kit.plot.HeatMap;
import io.gradus.exercises.kit.plot.Plot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Exercise 2.33: see what is taken for what. */
@Exercise("2.33-confusion-heatmap")
public class ConfusionHeatmap implements Contract {

  @Step(8)
  @Override
  public HeatMap plot(int[][] counts, List<String> classes) {
    // region plot
    return Plot.heatMap(counts, classes);
    // starter
    // // The counts, the classes' names on both sides, and what rows and columns are.
    // return new HeatMap("", "?", "?", List.of("?"), List.of("?"), new int[1][1]);
    // endregion
  }

  /** Draws the matrix of the course's first network. */
  public static void main(String[] args) throws IOException {
    int[][] counts = {{22, 0, 8}, {5, 0, 9}, {6, 0, 19}};
    HeatMap plot = new ConfusionHeatmap().plot(counts, List.of("Adelie", "Chinstrap", "Gentoo"));
    System.out.println("Picture: " + plot.png(Path.of("pictures", "confusion-matrix.png")));
  }
}
