package episode2.predict;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values. */
public interface View {
  /**
   * What is predicted with a network of these weights.
   *
   * @param weights of linear layers with ReLU between them, by layer {@code (out, in)} and {@code
   *     (out)}
   * @param dropout whether the network also has a dropout layer before the last one
   * @param rows {@code (N, features)}
   * @return what the learner's method returns, {@code (N, classes)} if all is well
   */
  Tensor predict(List<Tensor> weights, boolean dropout, Tensor rows);
}
