package episode2.seeds;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * Trains a new network with one hidden layer.
   *
   * @param rows training rows {@code (N, features)}
   * @param labels their classes, from 0
   * @param classes how many classes
   * @param seed what everything is to be drawn from
   * @return the trained weights, by layer {@code (out, in)} and {@code (out)}
   */
  List<Tensor> train(float[][] rows, int[] labels, int classes, int seed);
}
