package episode2.choose_optimizer;

import io.gradus.exercises.wire.Tensor;
import java.util.List;
import java.util.Optional;

/** The contract in values: what the configured optimizer does to weights. */
public interface View {
  /**
   * Weights after one step.
   *
   * @param weight {@code (outputs, features)}
   * @param bias {@code (outputs)}
   */
  record Step(Tensor weight, Tensor bias) {}

  /**
   * Trains one linear layer, by the mean of the squared errors, on all rows at once.
   *
   * @param rate the learning rate to ask for; empty: the configuration without one
   * @param start the weights to start from
   * @param rows {@code (N, features)}
   * @param targets {@code (N, outputs)}
   * @param steps how many steps
   * @return the weights after each step
   */
  List<Step> train(Optional<Float> rate, Step start, Tensor rows, Tensor targets, int steps);
}
