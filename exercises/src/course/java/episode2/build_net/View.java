package episode2.build_net;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values: what a network is made of, and what it computes. */
public interface View {
  /** What a layer does. */
  enum Kind {
    LINEAR,
    RELU,
    SOFTMAX,
    IDENTITY,
    OTHER
  }

  /**
   * One layer.
   *
   * @param kind what it does, for blocks without parameters found by trying
   * @param outputs values per row that it gives
   * @param parameters how many it has
   */
  record Layer(Kind kind, long outputs, long parameters) {}

  /**
   * A network after initialization.
   *
   * @param weights its parameters in order, FLOAT32, such as {@code (10, features), (10), (classes,
   *     10), (classes)}
   * @param scores what it gives for the rows
   */
  record Fresh(List<Tensor> weights, Tensor scores) {}

  /** The layers of a network for these sizes, in order. */
  List<Layer> layers(long features, long classes);

  /** A network as it is initialized, and its scores for rows {@code (N, features)}. */
  Fresh fresh(long features, long classes, Tensor rows);

  /**
   * What the network gives for rows {@code (N, features)} with these weights in place of its own.
   *
   * @return its output, {@code (N, classes)} if all is well
   */
  Tensor scores(long features, long classes, List<Tensor> weights, Tensor rows);
}
