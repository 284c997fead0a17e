package episode2.loss_curve;

import io.gradus.exercises.kit.plot.LineChart;

/** Exercise 2.27: the loss over the epochs. */
public interface Contract {
  /**
   * Shows how the loss went.
   *
   * @param lossPerEpoch the training loss after each epoch, the first epoch's first, {@code
   *     (epochs)}; all above 0
   * @param logarithmic whether the axis of the loss is logarithmic
   * @return one line over the epochs 1, 2, 3, …
   */
  LineChart plot(double[] lossPerEpoch, boolean logarithmic);
}
