package episode2.pairplot_sex;

import io.gradus.exercises.kit.plot.PairPlot;
import java.util.List;

/** The contract's operations, which are some on values already. */
public interface View {
  /** What is plotted. */
  PairPlot plot(float[][] measurements, List<String> sex);

  /** Two column numbers. */
  int[] bestPair();
}
