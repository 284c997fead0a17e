package episode2.choose_optimizer;

import ai.djl.training.TrainingConfig;
import ai.djl.training.loss.Loss;

/** Exercise 2.25: what turns gradients into steps. */
public interface Contract {
  /** A configuration with this loss and with Adam as it comes, learning rate 0.001. */
  TrainingConfig config(Loss loss);

  /**
   * A configuration with this loss and with Adam.
   *
   * @param learningRate the rate, above 0, the same in every step
   */
  TrainingConfig config(Loss loss, float learningRate);
}
