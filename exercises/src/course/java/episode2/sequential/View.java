package episode2.sequential;

import io.gradus.exercises.wire.Tensor;
import java.util.List;

/** The contract in values. */
public interface View {
  /** Whether the network is, or has anywhere inside, a SequentialBlock. */
  boolean sequential(long features, long classes);

  /** The network's parameters after initialization, in order. */
  List<Tensor> weights(long features, long classes);

  /** The shape that the network says comes out for rows {@code (rows, features)}. */
  long[] outputShape(long rows, long features, long classes);

  /** What the network gives for rows {@code (N, features)} with these weights. */
  Tensor scores(long features, long classes, List<Tensor> weights, Tensor rows);
}
