package episode2.confusion_matrix;

/** The contract's operation, which is one on values already. */
public interface View {
  /** Counts, rows by truth. */
  int[][] confusion(int[] truth, int[] predicted, int classes);
}
