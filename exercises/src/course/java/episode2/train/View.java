package episode2.train;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * A training, done.
   *
   * @param weights the network's parameters in order, FLOAT32
   * @param scaledTest the test rows as they went into the network
   * @param scores what came out, {@code (rows, classes)}
   * @param lossPerEpoch as the training measured it: shown, worth nothing
   */
  record Run(List<Tensor> weights, float[][] scaledTest, Tensor scores, double[] lossPerEpoch) {}

  /** The rows scaled by what the training rows say. */
  float[][] scale(float[][] train, float[][] rows);

  /** Scales, trains, and lets the test rows through the network. */
  Run train(float[][] trainRows, int[] labels, float[][] testRows, int classes);
}
