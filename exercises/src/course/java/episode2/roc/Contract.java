package episode2.roc;

import io.gradus.exercises.kit.plot.RocChart;
import java.util.List;

/** Exercise 2.37: how well probabilities rank. */
public interface Contract {
  /**
   * The area under the ROC curve of one class against the rest.
   *
   * @param positive whether a row is of the class; some are, some are not
   * @param scores how much each row looks like the class, larger is more
   * @return the area, 0 to 1
   */
  double area(boolean[] positive, double[] scores);

  /**
   * Shows a ROC curve for each class against the rest.
   *
   * @param truth true classes, 0 to {@code classes.size() - 1}; each occurs
   * @param probabilities of each row and class, {@code (N, classes)}
   * @param classes the classes' names in order
   * @return one curve per class, named after it, in the classes' order
   */
  RocChart plot(int[] truth, float[][] probabilities, List<String> classes);
}
