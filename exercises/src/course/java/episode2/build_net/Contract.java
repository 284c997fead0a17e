package episode2.build_net;

import ai.djl.nn.Block;

/** Exercise 2.16: a network that tells classes from measurements. */
public interface Contract {
  /**
   * A network with one hidden layer of 10 units and ReLU.
   *
   * @param features measurements per row, at least 1
   * @param classes classes to tell apart, at least 2
   * @return a block, not initialized, from {@code (N, features)} to raw scores {@code (N, classes)}
   */
  Block network(long features, long classes);
}
