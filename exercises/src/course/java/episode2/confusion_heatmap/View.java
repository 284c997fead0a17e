package episode2.confusion_heatmap;

import io.gradus.exercises.kit.plot.HeatMap;
import java.util.List;

/** The contract's operation, which is one on values already: a plot is a value. */
public interface View {
  /** What is plotted. */
  HeatMap plot(int[][] counts, List<String> classes);
}
