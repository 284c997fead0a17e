package episode2.precision_recall;

import java.util.Optional;

/** The contract in values. */
public interface View {
  /** Precision of a class, empty where undefined. */
  Optional<Double> precision(int[][] confusion, int c);

  /** Recall of a class, empty where undefined. */
  Optional<Double> recall(int[][] confusion, int c);

  /** The mean of the recalls that are defined. */
  Optional<Double> macroRecall(int[][] confusion);
}
