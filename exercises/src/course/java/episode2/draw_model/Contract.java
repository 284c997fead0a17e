package episode2.draw_model;

import ai.djl.nn.Block;
import io.gradus.exercises.kit.plot.NetworkGraph;

/** Exercise 2.19: a picture of a network. */
public interface Contract {
  /**
   * Shows a network's layers with the shapes between them.
   *
   * @param network a block that takes {@code (N, features)}, not initialized
   * @param features measurements per row
   * @return a box for the input and one per layer, in order
   */
  NetworkGraph draw(Block network, long features);
}
