package episode2.confusion_heatmap;

import io.gradus.exercises.kit.plot.HeatMap;
import java.util.List;

/** Exercise 2.33: a confusion matrix as a picture. */
public interface Contract {
  /**
   * Shows a confusion matrix.
   *
   * @param counts {@code (classes, classes)}, rows by truth, columns by prediction
   * @param classes the classes' names in order
   * @return the counts as they are, with names and titles on both sides
   */
  HeatMap plot(int[][] counts, List<String> classes);
}
