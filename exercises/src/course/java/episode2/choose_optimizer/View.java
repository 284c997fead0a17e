package episode2.choose_optimizer;

import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** The contract in values: what the configured optimizer does to weights. */
public interface View {
  /**
   * Weights after one step.
   *
   * @param weight {@code (classes, features)}
   * @param bias {@code (classes)}
   */
  record Step(Tensor weight, Tensor bias) {}

  /**
   * Trains one linear layer, by softmax cross-entropy, on all rows at once.
   *
   * @param rate the learning rate to ask for; empty: the configuration without one
   * @param start the weights to start from
   * @param rows {@code (N, features)}
   * @param labels their classes
   * @param steps how many steps
   * @return the weights after each step
   */
  List<Step> train(Optional<Float> rate, Step start, Tensor rows, int[] labels, int steps);
}
