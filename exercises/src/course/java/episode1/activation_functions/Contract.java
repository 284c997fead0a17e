package episode1.activation_functions;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/** Exercise 1.04: what stands behind the sum of a neuron. */
public interface Contract {
  /**
   * The sigmoid of each number.
   *
   * @param x any shape, FLOAT32
   * @return 1 / (1 + e⁻ˣ), the same shape
   */
  NDArray sigmoid(NDArray x);

  /**
   * ReLU of each number.
   *
   * @param x any shape, FLOAT32
   * @return max(0, x), the same shape
   */
  NDArray relu(NDArray x);

  /**
   * The identity of each number.
   *
   * @param x any shape, FLOAT32
   * @return x, the same shape
   */
  NDArray identity(NDArray x);

  /**
   * How steeply a function rises at each number.
   *
   * @param function takes an array and gives one of the same shape, number by number
   * @param x any shape, FLOAT32
   * @return the derivative at each number, the same shape
   */
  NDArray gradient(UnaryOperator<NDArray> function, NDArray x);
}
