package episode2.sequential;

import ai.djl.nn.Block;

/** Exercise 2.20: the network of 2.16, as a class that extends AbstractBlock. */
public interface Contract {
  /**
   * A network with one hidden layer of 10 units and ReLU, without any SequentialBlock.
   *
   * @param classes classes to tell apart, at least 2
   * @return a block, not initialized, from {@code (N, features)} to raw scores {@code (N,
   *     classes)}, whatever the number of features
   */
  Block network(long classes);
}
