package episode2.min_max;

/** The contract's operation, which is one on values already. */
public interface View {
  /** The rows, scaled by what the training rows say. */
  float[][] scale(float[][] train, float[][] rows);
}
