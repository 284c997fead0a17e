package episode2.roc;

import io.gradus.exercises.kit.plot.RocChart;
import java.util.List;

/** The contract's operations, which are some on values already. */
public interface View {
  /** An area, 0 to 1. */
  double area(boolean[] positive, double[] scores);

  /** What is plotted. */
  RocChart plot(int[] truth, float[][] probabilities, List<String> classes);
}
